/** A built-in policy as the text of its file; the bundler and the test runner both load it so. */
declare module "*.yaml" {
  const text: string;
  export default text;
}
