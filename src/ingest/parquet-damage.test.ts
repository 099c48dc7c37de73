import { parquetWriteBuffer } from 'hyparquet-writer'
import { expect, test } from 'vitest'
import { readOne } from './read-one'

const ROWS = 12
const whole = new Uint8Array(
  parquetWriteBuffer({
    columnData: [
      {
        name: 'date',
        data: Array.from({ length: ROWS }, (_, i) => new Date(Date.UTC(2021, 0, 4 + i))),
        type: 'TIMESTAMP',
      },
      { name: 'close', data: Array.from({ length: ROWS }, (_, i) => i + 1), type: 'DOUBLE' },
    ],
  }),
)

test.each([0xff, 0x80, 0x00])(
  'reading ends wherever the bytes from one on are damaged to 0x%s',
  async (byte) => {
    for (let at = 0; at < whole.length; at++) {
      const damaged = whole.slice()
      damaged[at] = byte
      damaged[at + 1] = 0xff
      damaged[at + 2] = 0xff
      damaged[at + 3] = 0x7f
      expect(await readOne('x.parquet', damaged)).toHaveLength(1)
    }
  },
)
