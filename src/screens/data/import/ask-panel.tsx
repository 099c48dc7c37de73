import { Button } from '@mantine/core'
import type { FileMapping, PreviewFile } from '../../../contracts/ingest'
import { Panel } from '../../../ui/panel'
import { questionOf } from './question'
import classes from './import.module.css'

interface AskPanelProps {
  readonly file: PreviewFile
  readonly busy: boolean
  readonly onAnswer: (mapping: FileMapping) => void
}

/** One question about a file, with what each answer would give. */
export function AskPanel({ file, busy, onAnswer }: AskPanelProps) {
  const question = questionOf(file)
  if (!question) return null
  return (
    <Panel dashed title={question.title} note={file.key}>
      <p className={classes.prose}>{question.text}</p>
      <div className={classes.answers} role="group" aria-label="Answers">
        {question.answers.map(({ label, note, mapping }) => (
          <Button
            key={label}
            variant="default"
            disabled={busy}
            justify="space-between"
            rightSection={<span className={classes.answerNote}>{note}</span>}
            onClick={() => onAnswer(mapping)}
          >
            {label}
          </Button>
        ))}
      </div>
    </Panel>
  )
}
