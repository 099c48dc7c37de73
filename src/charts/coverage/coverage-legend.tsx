import type { ReactNode } from 'react'
import styles from './coverage-map.module.css'

function Sample({ children }: { readonly children: ReactNode }) {
  return (
    <svg className={styles.sample} width={18} height={12} aria-hidden="true">
      {children}
    </svg>
  )
}

/** What the marks of the map mean; each differs from the others in shape. */
export function CoverageLegend() {
  return (
    <ul className={styles.legend} aria-label="Marks">
      <li>
        <Sample>
          <rect className={styles.bar} width={8} height={12} />
          <rect className={styles.bar} x={10} y={5} width={8} height={7} />
        </Sample>
        height: share of expected sessions present
      </li>
      <li>
        <Sample>
          <rect className={styles.ink} width={8} height={1} />
          <rect className={styles.bar} y={6} width={8} height={6} />
          <rect className={styles.ink} x={10} width={8} height={1} />
          <rect className={styles.ink} x={10} y={11} width={8} height={1} />
        </Sample>
        roof: sessions missing between bars
      </li>
      <li>
        <Sample>
          <rect className={styles.bar} width={18} height={12} />
          {[-8, -4, 0, 4, 8, 12, 16].map((at) => (
            <line key={at} className={styles.cut} x1={at} y1={12} x2={at + 12} y2={0} />
          ))}
          <path className={styles.ink} d="M5 12 9 5l4 7z" />
        </Sample>
        hatched, ▲: suspect bars
      </li>
      <li>
        <Sample>
          <rect className={styles.bar} width={4} height={12} />
          <rect className={styles.ink} x={4} y={-1} width={2} height={14} />
          {[8, 12, 16].map((at) => (
            <rect key={at} className={styles.dot} x={at} y={5} width={2} height={2} />
          ))}
        </Sample>
        upright, then dots: ended before the dataset
      </li>
      <li>blank: before the first bar, or no session known</li>
    </ul>
  )
}
