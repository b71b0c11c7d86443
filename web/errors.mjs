// Why the program cannot run: `code` is what window.ascn.ready rejects with.

/** @typedef {'no-webgl2' | 'no-wasm' | 'no-canvas' | 'data' | 'network'} FailureCode */
/** @typedef {{path: string, what: string, expected: string}} Problem */

export class StartError extends Error {
    /** @param {FailureCode} code @param {string} message @param {Problem[]} [problems] */
    constructor(code, message, problems = []) {
        super(message);
        this.name = 'StartError';
        this.code = code;
        this.problems = problems;
    }
}
