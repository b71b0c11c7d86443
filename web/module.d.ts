// A style sheet as text, put in by the build.
declare module '*.css' {
    const text: string;
    export default text;
}

/** What dist/ascn-share.js leaves behind (web/share/dialog.mjs). */
interface Window {
    ascnShare?: typeof import('./share/dialog.mjs');
}

// The emscripten glue, which the build puts in the place of this name.
declare module 'ascn-module' {
    const createModule: (options: Record<string, unknown>) => Promise<import('./program.mjs').WasmModule>;
    export default createModule;
}
