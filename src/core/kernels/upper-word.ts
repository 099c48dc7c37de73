/** Which of the two 32-bit words of a double holds its sign and exponent: 1 on little-endian machines. */
export const UPPER: 0 | 1 = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0
