import type { ReactNode } from 'react'

/** Strokes on a 16 px grid, in the colour of the text. */
function icon(paths: ReactNode, size = 16) {
  return function Icon() {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth={1.3}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden
        style={{ flex: 'none' }}
      >
        {paths}
      </svg>
    )
  }
}

export const HomeIcon = icon(<path d="M2.5 7.2 8 2.6l5.5 4.6v6.2H2.5zM6.4 13.4V9.2h3.2v4.2" />, 18)
export const DataIcon = icon(
  <>
    <ellipse cx="8" cy="4" rx="5.2" ry="1.9" />
    <path d="M2.8 4v8c0 1 2.3 1.9 5.2 1.9s5.2-.9 5.2-1.9V4M2.8 8c0 1 2.3 1.9 5.2 1.9s5.2-.9 5.2-1.9" />
  </>,
  18,
)
export const SetupsIcon = icon(<path d="M2.2 3.5h11.6M2.2 6.5h8M2.2 9.5h11.6M2.2 12.5h5.5" />, 18)
export const ReviewIcon = icon(
  <path d="M5 2v2.4M5 11v3M3.4 4.4h3.2V11H3.4zM11 1.8v3.4M11 9.4v4M9.4 5.2h3.2v4.2H9.4z" />,
  18,
)
export const ExplosionsIcon = icon(
  <path d="M1.8 11.4h4.4c2.2 0 1.6-2.2 3.2-2.6L11 8.4l2.6-5.2M10.6 3.4l3-.6.6 3M2 14h12" />,
  18,
)
export const ModelIcon = icon(<path d="M2.6 2.2v11.4h11.2M4.6 11.6c3.2-.4 2.6-7 8.4-8" />, 18)
export const BacktestIcon = icon(<path d="m2 10.8 3.4-4 2.8 2.4L14 3M2 13.8h12" />, 18)
export const DiagnosticsIcon = icon(
  <path d="M8 1.8v12.4M4 4.6h6M6 8h8M2.4 11.4h6.4M4 3.6v2M10 3.6v2M6 7v2M14 7v2M8.8 10.4v2" />,
  18,
)
export const SettingsIcon = icon(
  <path d="M2 4.4h6M11 4.4h3M2 11.6h2.6M7.6 11.6H14M9.5 2.9v3M6.1 10.1v3M2 8h8.6M13 8h1M11.8 6.5v3" />,
  18,
)
export const SearchIcon = icon(
  <>
    <circle cx="7" cy="7" r="4.2" />
    <path d="m10.2 10.2 3.4 3.4" />
  </>,
)
export const ContrastIcon = icon(
  <>
    <circle cx="8" cy="8" r="5.6" />
    <path d="M8 2.4a5.6 5.6 0 0 1 0 11.2z" fill="currentColor" />
  </>,
)
export const ChevronIcon = icon(<path d="m4.5 6.5 3.5 3.5 3.5-3.5" />)
export const CrossIcon = icon(<path d="m3.8 3.8 8.4 8.4M12.2 3.8l-8.4 8.4" />)
export const CheckIcon = icon(<path d="m3 8.6 3.2 3.2L13 4.6" />)
export const TriangleIcon = icon(<path d="M8 3 13.6 13H2.4z" />)
export const AskIcon = icon(<path d="M8 2.4 13.6 8 8 13.6 2.4 8zM8 5.6v3M8 10.2v.4" />)
export const SevereIcon = icon(<path d="M8 3 13.6 13H2.4z" fill="currentColor" />)
export const RefusedIcon = icon(<path d="M3 3h10v10H3zM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4" />)
export const ListIcon = icon(<path d="M3 4.5h10M3 8h10M3 11.5h10" />)
export const MinusIcon = icon(<path d="M3.5 8h9" />)
export const BoxIcon = icon(
  <path d="M2.4 5.6h11.2v7.8H2.4zM3.8 2.6h8.4l1.4 3H2.4zM6.4 8.6h3.2" />,
  24,
)
export const ConnectIcon = icon(
  <path d="M6.4 9.6 3.6 12.4M9.6 6.4l2.8-2.8M5 7.4 8.6 11a2.5 2.5 0 0 1-3.6 0 2.5 2.5 0 0 1 0-3.6zM11 8.6 7.4 5a2.5 2.5 0 0 1 3.6 0 2.5 2.5 0 0 1 0 3.6z" />,
  24,
)
export const DropIcon = icon(<path d="M8 2v7.6M4.8 6.8 8 9.8l3.2-3M2.4 10.4v3h11.2v-3" />, 24)

/** Bands that narrow, then a price that leaves them. */
export function LogoMark() {
  return (
    <svg width="20" height="20" viewBox="0 0 20 20" fill="none" stroke="currentColor" aria-hidden>
      <path d="M1.5 4.5c4 .2 6 4.2 9 5.5M1.5 15.5c4-.2 6-3.8 9-5.5" strokeWidth="1.2" />
      <path d="M1.5 10h9c3 0 4.5-2.5 8-7" strokeWidth="1.8" strokeLinecap="round" />
    </svg>
  )
}

export const MoreIcon = icon(<path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth={2.4} />, 18)
