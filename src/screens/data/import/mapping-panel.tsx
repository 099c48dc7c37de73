import { Button } from '@mantine/core'
import type { ColumnRole, FileMapping, PreviewFile } from '../../../contracts/ingest'
import { formatDate } from '../../../core/format/times'
import { Chip } from '../../../ui/chip'
import { Select } from '../../../ui/field'
import { Panel } from '../../../ui/panel'
import { DATE_ORDERS, DECIMALS, ROLES } from './mapping-words'
import classes from './import.module.css'

interface MappingPanelProps {
  readonly file: PreviewFile
  readonly busy: boolean
  readonly onChange: (mapping: FileMapping) => void
  /** Forgets the learned mapping of the file's layout. */
  readonly onForget: (file: PreviewFile) => void
}

const roleOptions = ROLES.map((role) => ({ value: role, label: role }))

function Learned({
  file,
  onForget,
}: {
  readonly file: PreviewFile
  readonly onForget: () => void
}) {
  return (
    <>
      <Chip label="mapping learned">{formatDate(file.learnedAt ?? '')}</Chip>
      <Button size="compact-xs" variant="subtle" onClick={onForget}>
        Forget it
      </Button>
    </>
  )
}

function ColumnHeads({
  file,
  mapping,
  onChange,
}: Omit<MappingPanelProps, 'onForget'> & { mapping: FileMapping }) {
  const setRole = (at: number, role: ColumnRole) =>
    onChange({ ...mapping, columns: mapping.columns.map((old, i) => (i === at ? role : old)) })
  return (
    <thead>
      <tr>
        {mapping.columns.map((role, at) => (
          <th key={at} scope="col">
            <Select
              bare
              label={`Meaning of column ${at + 1}, ${file.header[at] ?? 'no header'}`}
              value={role}
              options={roleOptions}
              onChange={(next) => setRole(at, next)}
            />
          </th>
        ))}
      </tr>
      {file.header.length > 0 ? (
        <tr className={classes.headerWords}>
          {mapping.columns.map((_, at) => (
            <td key={at}>{file.header[at] ?? ''}</td>
          ))}
        </tr>
      ) : null}
    </thead>
  )
}

/** What the table has to cut short, in full. */
function Findings({ file: { report } }: Pick<MappingPanelProps, 'file'>) {
  const messages = report.warnings.map(({ message }) => message)
  if (report.refused) messages.unshift(report.refused.message)
  return messages.length === 0 ? null : (
    <ul className={classes.findings}>
      {messages.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  )
}

/** What each column means, over the first rows as filed. A change reads the file again. */
export function MappingPanel(props: MappingPanelProps) {
  const { file, busy, onChange } = props
  const { mapping, report } = file
  const note = busy ? 'reading again …' : file.key
  if (!mapping) {
    return (
      <Panel title="How the file is read" note={note}>
        <p className={classes.prose}>
          {report.refused?.message ??
            (file.universe
              ? `A list of ${file.universe.length} symbols. It is kept as a universe and can filter the instruments of this import.`
              : 'The file has no columns to map.')}
        </p>
      </Panel>
    )
  }
  return (
    <Panel title="How the columns are read" note={note}>
      <div className={classes.sampleBox} tabIndex={0} role="group" aria-label="Columns and rows">
        <table className={classes.sample}>
          <ColumnHeads {...props} mapping={mapping} />
          <tbody>
            {file.sample.slice(0, 6).map((row, index) => (
              <tr key={index}>
                {mapping.columns.map((role, at) => (
                  <td key={at} data-skip={role === 'skip' || undefined}>
                    {row[at] ?? ''}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.controls}>
        <Select
          label="dates"
          value={mapping.dateOrder}
          options={DATE_ORDERS}
          onChange={(dateOrder) => onChange({ ...mapping, dateOrder })}
        />
        <Select
          label="decimal mark"
          value={mapping.decimal}
          options={DECIMALS}
          onChange={(decimal) => onChange({ ...mapping, decimal })}
        />
        {file.learnedAt === null || file.signature === null ? null : (
          <Learned file={file} onForget={() => props.onForget(file)} />
        )}
        <Chip label="encoding">{report.encoding}</Chip>
        {report.delimiter ? (
          <Chip label="columns by">{delimiterName(report.delimiter)}</Chip>
        ) : null}
      </div>
      <Findings file={file} />
    </Panel>
  )
}

const DELIMITERS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' }

const delimiterName = (delimiter: string) => DELIMITERS[delimiter] ?? delimiter
