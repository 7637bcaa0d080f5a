/** A built-in policy, as the bundler and the test runner both load it: the text of its file, and its plain value as JSON. */
declare module "*.yaml" {
  export const text: string;
  export const json: string;
}
