import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const place = mkdtempSync(join(tmpdir(), 'coil-planted-'))
afterAll(() => rmSync(place, { recursive: true, force: true }))

function plant(path: string, text: string): string {
  const file = join(place, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  return file
}

function output(command: string, args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(command, args, { cwd: place, encoding: 'utf8' })
  return stdout + stderr
}

describe('the compiler knows no browser in core', () => {
  test.each(['document.title', 'performance.now()', 'console.log(1)', 'new AbortController()'])(
    '%s',
    (expression) => {
      const name = expression.replace(/\W/g, '')
      plant(`${name}/planted.ts`, `export const planted = ${expression}\n`)
      const config = plant(
        `${name}/tsconfig.json`,
        JSON.stringify({
          extends: join(ROOT, 'src', 'tsconfig.core.json'),
          compilerOptions: {
            composite: false,
            noEmit: true,
            emitDeclarationOnly: false,
            rootDir: place,
          },
          include: ['./planted.ts'],
        }),
      )
      expect(output(join(ROOT, 'node_modules', '.bin', 'tsc'), ['-p', config])).toMatch(
        /error TS(2304|2584): Cannot find name/,
      )
    },
  )
})

test('the linter catches a clock, chance, a default export and a wrong import', () => {
  cpSync(join(ROOT, '.oxlintrc.json'), join(place, '.oxlintrc.json'))
  plant('src/core/kernels/planted.ts', 'export const planted = () => [Date.now(), Math.random()]\n')
  plant('src/core/kernels/other.ts', "import { useState } from 'react'\nexport default useState\n")
  plant(
    'src/screens/start/planted.ts',
    "export { createStore } from '../../storage/create-store'\n",
  )
  plant('src/core/kernels/BadName.ts', 'export const planted = 1\n')
  const found = output('npx', ['--yes', 'oxlint@1.94.0', '-c', '.oxlintrc.json', 'src'])
  for (const rule of [
    'no-restricted-globals',
    'no-restricted-properties',
    'no-default-export',
    'no-restricted-imports',
    'filename-case',
  ])
    expect(found).toContain(rule)
})
