/** Stands for a module of Node that a package loads and never uses here. */
module.exports = {};
