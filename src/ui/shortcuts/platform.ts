/** True where the key beside the space bar is ⌘: macOS, and iPads and iPhones with a keyboard. */
export const isApple = (): boolean => /^(Mac|iP)/.test(globalThis.navigator?.platform ?? '')

/** Name of the key that shortcuts of the system are made with. */
export const modName = (): string => (isApple() ? '⌘' : 'Ctrl')
