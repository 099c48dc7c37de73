export * from './deviation'
export * from './elementwise'
export * from './extrema'
export * from './log'
export * from './logic'
export * from './order'
export * from './price'
export * from './regression'
export * from './shift'
export * from './smoothing'
export * from './sums'

/** First address that is free for columns. */
export function firstFree(): usize {
  return __heap_base
}
