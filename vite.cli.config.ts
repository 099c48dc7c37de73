import { defineConfig } from 'vite'

export default defineConfig({
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
