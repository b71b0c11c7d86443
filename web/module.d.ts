// The emscripten glue, which the build puts in the place of this name.
declare module 'ascn-module' {
    const createModule: (options: Record<string, unknown>) => Promise<import('./program.mjs').WasmModule>;
    export default createModule;
}
