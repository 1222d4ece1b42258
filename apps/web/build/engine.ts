/**
 * The browser gets Preact, which behaves as React for what we use and is 49 kB smaller (brotli); the sources, the types
 * and the server's rendering stay React's. `vite build --mode react` builds the same client on React.
 */
export const engineFor = (mode: string) =>
  mode === 'react'
    ? []
    : [
        { find: 'react-dom/client', replacement: 'preact/compat/client' },
        { find: 'react-dom', replacement: 'preact/compat' },
        { find: 'react/jsx-runtime', replacement: 'preact/jsx-runtime' },
        { find: 'react/jsx-dev-runtime', replacement: 'preact/jsx-dev-runtime' },
        { find: /^react$/, replacement: 'preact/compat' },
      ];
