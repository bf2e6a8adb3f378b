/** A workbook as the bundler hands it over: a data URL. */
declare module '*.xlsx' {
  const dataUrl: string;
  export default dataUrl;
}
