#!/usr/bin/env node
import "../dist/tinhgon.cjs";
