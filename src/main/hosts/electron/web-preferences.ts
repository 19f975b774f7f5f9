/**
 * What the page's process may do: most of it Electron's default, written out so that a test can read it.
 * The test holds the exact list, so a new key needs a new line there (reader's line 16).
 */
export const webPreferences = <S>(session: S, preload: string, inDevelopment: boolean) => ({
  session,
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  spellcheck: false,
  webgl: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  v8CacheOptions: 'none' as const,
  devTools: inDevelopment,
})
