import type { FileReport } from '../contracts/ingest'
import type { ParsedFile } from './parsed-file'

/** A report with nothing in it yet. */
export function emptyReport(file: string): FileReport {
  return {
    file,
    format: 'unknown',
    encoding: 'unknown',
    delimiter: '',
    interval: 'unknown',
    symbols: [],
    rows: 0,
    accepted: 0,
    rejected: [],
    duplicates: 0,
    conflicting: 0,
    conflicts: [],
    first: null,
    last: null,
    lastClose: null,
    warnings: [],
  }
}

/** A file that could not be read at all. */
export function refusedFile(
  path: string,
  bytes: number,
  code: string,
  message: string,
  known: Partial<FileReport> = {},
): ParsedFile {
  return {
    path,
    bytes,
    report: { ...emptyReport(path), ...known, refused: { code, message } },
    mapping: null,
    signature: null,
    learnedAt: null,
    header: [],
    sample: [],
    universe: null,
    series: [],
  }
}
