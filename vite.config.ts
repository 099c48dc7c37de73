import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { boundedParquet } from './vite.bounded-parquet.ts'
import { wasmKernels } from './vite.kernels.ts'
import { defineConfig, type Plugin, type PreviewServer } from 'vite'

/** Asked only when the user fetches from them; Yahoo goes through this server. */
const PROVIDER_HOSTS = [
  'https://www.alphavantage.co',
  'https://api.coingecko.com',
  'https://data-api.binance.vision',
  'https://wikimedia.org',
]

/** Nothing is fetched from anywhere but the origin that served the page, and the providers. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  // Of WebAssembly only what the app itself ships can run: nothing else may be fetched.
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  `connect-src 'self' ${PROVIDER_HOSTS.join(' ')}`,
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** Writes the policy into the built page, so that a plain static host enforces it too. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  }
}

/** One symbol and no way out of its folder: of escapes only `^`, `=` and `&`, as in %5EGSPC. */
const YAHOO_CHART =
  '^/proxy/yahoo/v8/finance/chart/(?!\\.+(?:\\?|$))(?:[\\w.=^-]|%5E|%3D|%26)+(?:\\?|$)'

/** Yahoo lets no page ask it directly: GET of its chart endpoint, and of nothing else, is passed on. */
const YAHOO_PROXY = {
  [YAHOO_CHART]: {
    target: 'https://query1.finance.yahoo.com',
    changeOrigin: true,
    rewrite: (path: string) => path.replace('/proxy/yahoo', ''),
    bypass: ({ method, url }: { method?: string | undefined; url?: string | undefined }) =>
      method === 'GET' ? undefined : url,
  },
}

/** Lets the app see that its server passes requests on. */
function yahooPing(): Plugin {
  const use = (server: Pick<PreviewServer, 'middlewares'>): void => {
    server.middlewares.use('/proxy/yahoo/ping', (_request, response) => {
      response.statusCode = 204
      response.end()
    })
  }
  return { name: 'yahoo-ping', configureServer: use, configurePreviewServer: use }
}

/** Its modules: the bundle it ships for browsers holds TensorFlow, Plotly and a spreadsheet reader. */
const DANFO = fileURLToPath(
  new URL('node_modules/danfojs/dist/danfojs-browser/src/index.js', import.meta.url),
)

export default defineConfig({
  resolve: { alias: { danfojs: DANFO } },
  plugins: [react(), boundedParquet(), contentSecurityPolicy(), yahooPing()],
  server: { proxy: YAHOO_PROXY },
  base: './',
  worker: { format: 'es', plugins: () => [boundedParquet(), wasmKernels()] },
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    manifest: true,
    license: { fileName: 'licenses.md' },
  },
  preview: {
    proxy: YAHOO_PROXY,
    headers: {
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    },
  },
})
