import { registerHooks } from 'node:module'

// Lets a worker thread run the program from its source: Node strips the types itself, and this finds the files
// that are imported without an ending, and the texts that the bundler would have taken in.
registerHooks({
  resolve(specifier, context, next) {
    const ours = !context.parentURL?.includes('/node_modules/')
    if (!ours || !/^\.{1,2}\//.test(specifier) || /\.(?:json|mjs|ts)$/.test(specifier))
      return next(specifier, context)
    const bare = specifier.endsWith('.js') ? specifier.slice(0, -3) : specifier
    return next(`${bare}.ts`, context)
  },
})
