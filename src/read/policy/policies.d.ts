/** A built-in policy, as the bundler and the test runner both load it: the text of its file and its plain value. */
declare module "*.yaml" {
  export const text: string;
  export const value: import("../yaml/yaml.ts").Plain;
}
