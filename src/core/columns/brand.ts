declare const brand: unique symbol

/** A nominal type: `T` that cannot be mixed up with another `T` of a different name. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }

/** Whole days since 1970-01-01 (proleptic Gregorian, no time zone); negative before 1970. */
export type DayIndex = Brand<number, 'DayIndex'>

/** Position of a bar within one instrument's columns, from 0. */
export type BarIndex = Brand<number, 'BarIndex'>

export const dayIndex = (value: number): DayIndex => value as DayIndex
export const barIndex = (value: number): BarIndex => value as BarIndex
