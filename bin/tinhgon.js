#!/usr/bin/env node
// Node 22.1 and later keep the code that they compiled, by this also that of the thread that works.
const kept = require("node:module").enableCompileCache?.();
if (kept?.directory) process.env.NODE_COMPILE_CACHE ??= kept.directory;
require("../dist/tinhgon.cjs");
