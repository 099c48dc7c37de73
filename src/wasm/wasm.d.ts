declare module '*?wasm' {
  /** The compiled module. */
  export const base64: string
}
