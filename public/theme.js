// Runs before the first paint, so that a dark page never flashes light.
;(() => {
  let choice = 'system'
  try {
    choice = JSON.parse(localStorage.getItem('coil.preferences') || '{}').theme || 'system'
  } catch {
    choice = 'system'
  }
  const dark =
    choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.mantineColorScheme = dark ? 'dark' : 'light'
})()
