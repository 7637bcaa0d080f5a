#!/usr/bin/env node
require("node:module").enableCompileCache?.(); // Node 22.1 and later keep the code that they compiled
require("../dist/tinhgon.cjs");
