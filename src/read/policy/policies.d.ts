/** A built-in policy, as the bundler and the test runner load it: the text of its file and its plain value; null: the text has to be parsed. */
declare module "*.yaml" {
  export const text: string;
  export const value: import("../yaml/yaml.ts").Plain | null;
}
