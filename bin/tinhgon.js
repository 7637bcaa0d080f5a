#!/usr/bin/env node
require("../dist/tinhgon.cjs");
