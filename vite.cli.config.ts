import { defineConfig } from 'vite'
import { boundedParquet } from './vite.bounded-parquet.ts'

export default defineConfig({
  plugins: [boundedParquet()],
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: 'dist-cli',
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'node20',
    rollupOptions: {
      input: { main: 'src/cli/main.ts', 'compute-thread': 'src/cli/compute-thread.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
  ssr: { noExternal: true },
})
