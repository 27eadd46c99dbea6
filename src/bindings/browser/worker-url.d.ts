/** What Vite makes of a worker's file: the address of its script. */
declare module '*?worker&url' {
  const url: string;

  // biome-ignore lint/style/noDefaultExport: Vite gives it so
  export default url;
}
