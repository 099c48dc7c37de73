import { useMemo } from 'react'
import { formatCount, MISSING } from '../../../core/format/figures'
import { formatSpan } from '../../../core/format/times'
import type { PreviewFile, PreviewInstrument } from '../../../contracts/ingest'
import { type DataColumn, DataTable } from '../../../ui/data-table'
import { FileStateMark } from './file-state-mark'
import { type FileState, findingsOf, stateOfFile } from './file-state'

export interface FileRow {
  readonly file: PreviewFile
  readonly state: FileState
  readonly instrument: string
  readonly classes: string
}

function fileRows(
  files: readonly PreviewFile[],
  instruments: readonly PreviewInstrument[],
  leftOut: readonly string[],
): readonly FileRow[] {
  const classes = new Map<string, Set<string>>()
  for (const { file, assetClass } of instruments) {
    classes.set(file, (classes.get(file) ?? new Set()).add(assetClass))
  }
  return files.map((file) => {
    const symbols = file.universe ?? file.report.symbols
    const several = `${formatCount(symbols.length)} symbols`
    return {
      file,
      state: stateOfFile(file, leftOut),
      instrument: symbols.length > 1 ? several : (symbols[0] ?? MISSING),
      classes: [...(classes.get(file.key) ?? [])].join(', ') || MISSING,
    }
  })
}

/** A refused file gives nothing, whatever its rows were worth. */
const taken = ({ file }: FileRow) => (file.report.refused ? 0 : file.report.accepted)
const notTaken = (row: FileRow) => row.file.report.rows - taken(row)

const COLUMNS: readonly DataColumn<FileRow>[] = [
  {
    id: 'state',
    header: 'state',
    width: 84,
    sortValue: ({ state }) => state,
    cell: ({ state }) => <FileStateMark state={state} />,
  },
  {
    id: 'file',
    header: 'file',
    width: 128,
    grow: true,
    sortValue: ({ file }) => file.key,
    cell: ({ file }) => <span title={file.key}>{file.key.split('/').at(-1)}</span>,
  },
  {
    id: 'format',
    header: 'format found',
    width: 88,
    sortValue: ({ file }) => file.report.format,
    cell: ({ file }) => file.report.format,
  },
  {
    id: 'instrument',
    header: 'instrument',
    width: 84,
    sortValue: ({ instrument }) => instrument,
    cell: ({ instrument }) => instrument,
  },
  {
    id: 'class',
    header: 'class',
    width: 54,
    sortValue: ({ classes }) => classes,
    cell: ({ classes }) => classes,
  },
  {
    id: 'interval',
    header: 'interval',
    width: 62,
    sortValue: ({ file }) => file.report.interval,
    cell: ({ file }) => (file.universe ? MISSING : file.report.interval),
  },
  {
    id: 'rows',
    header: 'rows',
    width: 60,
    align: 'right',
    sortValue: ({ file }) => file.report.rows,
    cell: ({ file }) => formatCount(file.report.rows),
  },
  {
    id: 'accepted',
    header: 'accepted',
    width: 66,
    align: 'right',
    sortValue: taken,
    cell: (row) => formatCount(taken(row)),
  },
  {
    id: 'rest',
    header: 'not taken',
    width: 66,
    align: 'right',
    sortValue: notTaken,
    cell: (row) => (notTaken(row) > 0 ? <strong>{formatCount(notTaken(row))}</strong> : '0'),
  },
  {
    id: 'span',
    header: 'span',
    width: 196,
    sortValue: ({ file }) => file.report.first,
    cell: ({ file }) => formatSpan(file.report.first, file.report.last),
  },
  {
    id: 'findings',
    header: 'findings',
    width: 186,
    grow: 3,
    cell: ({ file }) => <span title={findingsOf(file)}>{findingsOf(file)}</span>,
  },
]

interface FileTableProps {
  readonly files: readonly PreviewFile[]
  readonly instruments: readonly PreviewInstrument[]
  readonly leftOut: readonly string[]
  readonly selected: string | null
  readonly onSelect: (key: string) => void
}

export function FileTable({ files, instruments, leftOut, selected, onSelect }: FileTableProps) {
  const rows = useMemo(() => fileRows(files, instruments, leftOut), [files, instruments, leftOut])
  return (
    <DataTable
      label="Files"
      primary
      columns={COLUMNS}
      rows={rows}
      rowKey={({ file }) => file.key}
      isQuiet={({ state }) => state === 'refused' || state === 'left out'}
      selected={selected}
      onSelect={onSelect}
    />
  )
}
