import type { ReactNode } from 'react'
import { VERDICTS } from '../../contracts/verdicts'
import { Chip } from '../../ui/chip'
import { ErrorState } from '../../ui/error-state'
import { KeyHint } from '../../ui/key-hint'
import { RemarkField } from './remark-field'
import type { Judging } from './use-judging'
import type { Verdicts } from './use-verdicts'
import { VERDICT_WORDS, VerdictMark } from './verdict-marks'
import classes from './verdicts.module.css'

export interface VerdictBarProps {
  readonly judging: Judging
  readonly verdicts: Verdicts
  readonly onStatistics: () => void
  /** Other keys of the view. */
  readonly hints: ReactNode
  /** What stands above the verdicts. */
  readonly children?: ReactNode
}

/** The verdict keys, the remarks on the card, and the keys of the desk. */
export function VerdictBar(props: VerdictBarProps) {
  const { judging, verdicts, onStatistics, hints, children } = props
  const { verdict, tags, note, asks, setAsks, remark } = judging
  return (
    <footer className={classes.bar}>
      {children}
      {verdicts.error ? <ErrorState error={verdicts.error} /> : null}
      <div className={classes.verdicts} role="group" aria-label="Verdict">
        {VERDICTS.map((kind) => (
          <button
            key={kind}
            type="button"
            className={classes.verdict}
            aria-pressed={verdict?.verdict === kind}
            onClick={() => judging.judge(kind)}
          >
            <KeyHint of={`review.${kind}`} />
            <VerdictMark kind={kind} />
            <span aria-hidden="true">{VERDICT_WORDS[kind].name}</span>
          </button>
        ))}
      </div>
      {asks ? (
        <RemarkField
          key={asks}
          name={asks === 'tags' ? 'Tags' : 'Note'}
          value={asks === 'tags' ? tags.join(', ') : note}
          known={asks === 'tags' ? verdicts.tags : []}
          onSave={(text) =>
            remark(asks === 'tags' ? { tags: tagsIn(text) } : { note: text.trim() })
          }
          onClose={() => setAsks(null)}
        />
      ) : (
        <>
          {tags.map((tag) => (
            <Chip key={tag}>{tag}</Chip>
          ))}
          {note ? <span className={classes.note}>{note}</span> : null}
          <button type="button" className={classes.quiet} onClick={() => setAsks('tags')}>
            <KeyHint of="review.tags">tag</KeyHint>
          </button>
          <button type="button" className={classes.quiet} onClick={() => setAsks('note')}>
            <KeyHint of="review.note">note</KeyHint>
          </button>
          <button type="button" className={classes.quiet} onClick={judging.undo}>
            <KeyHint of="review.undo">undo</KeyHint>
          </button>
          <button type="button" className={classes.quiet} onClick={onStatistics}>
            <KeyHint of="review.statistics">statistics</KeyHint>
          </button>
        </>
      )}
      <span className={classes.hints}>{hints}</span>
    </footer>
  )
}

/** Words between commas or semicolons, each once. */
const tagsIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,;]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
  ),
]
