// Drives an installed Firefox through Marionette, its own remote protocol: messages of JSON with their length before
// them, over TCP. No network: every request would go to a proxy that is not there. Without a graphics card Firefox has
// WebGL only where it has a screen, so it gets a screen of its own where Xvfb is installed.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {findProgram} from '../../../scripts/lib/chromium.mjs';

const PREFERENCES = {
    'marionette.port': 0,  // any free one, told in a file of the profile
    'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': 9, 'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': 9, 'network.proxy.no_proxies_on': '',
    'webgl.force-enabled': true, 'browser.shell.checkDefaultBrowser': false, 'browser.startup.homepage_override.mstone': 'ignore', 'app.update.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false, 'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/** A screen that nobody sees. @returns {Promise<{child: import('node:child_process').ChildProcess, display: string} | undefined>} */
async function hiddenScreen() {
    const program = findProgram('Xvfb');
    if (!program) return undefined;
    const child = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x900x24'], {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
    const [number] = await once(/** @type {import('node:stream').Readable} */ (child.stdio[3]), 'data');
    return {child, display: `:${String(number).trim()}`};
}

export class Firefox {
    /** @param {string} program @returns {Promise<Firefox>} */
    static async launch(program) {
        const profile = mkdtempSync(join(tmpdir(), 'ascn-firefox-'));
        const lines = Object.entries(PREFERENCES).map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`);
        writeFileSync(join(profile, 'user.js'), lines.join('\n'));
        const screen = await hiddenScreen();
        const size = ['--width', '1100', '--height', '800'];
        const child = spawn(program, [...(screen ? [] : ['--headless']), '--marionette', '--no-remote', '--profile', profile, ...size],
                            {stdio: 'ignore', env: {...process.env, HOME: profile, ...(screen && {DISPLAY: screen.display})}});
        const firefox = new Firefox(child, profile, screen?.child);
        await firefox.#connect();
        await firefox.command('WebDriver:NewSession', {capabilities: {}});
        return firefox;
    }

    /** @param {import('node:child_process').ChildProcess} child @param {string} profile @param {import('node:child_process').ChildProcess} [screen] */
    constructor(child, profile, screen) {
        this.child = child;
        this.screen = screen;
        this.profile = profile;
        this.id = 0;
        /** @type {Map<number, {resolve: (value: any) => void, reject: (reason: Error) => void}>} */
        this.waiting = new Map();
    }

    async #connect() {
        const told = join(this.profile, 'MarionetteActivePort');
        for (let i = 0; i < 600 && !(existsSync(told) && readFileSync(told, 'utf8').trim()); ++i) await sleep(50);
        this.socket = connect(Number(readFileSync(told, 'utf8')), '127.0.0.1');
        let buffer = Buffer.alloc(0);
        this.socket.on('data', (bytes) => {
            buffer = Buffer.concat([buffer, bytes]);
            for (;;) {
                const colon = buffer.indexOf(':'), length = Number(buffer.subarray(0, Math.max(colon, 0)).toString());
                if (colon < 0 || buffer.length < colon + 1 + length) return;
                this.#receive(JSON.parse(buffer.subarray(colon + 1, colon + 1 + length).toString()));
                buffer = buffer.subarray(colon + 1 + length);
            }
        });
    }

    /** The first message is a greeting; answers are [1, id, error, result]. @param {any} message */
    #receive(message) {
        if (!Array.isArray(message)) return;
        const [, id, error, result] = message, waiting = this.waiting.get(id);
        this.waiting.delete(id);
        if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
        else waiting?.resolve(result && 'value' in result ? result.value : result);
    }

    /** @param {string} name @param {object} parameters @returns {Promise<any>} */
    command(name, parameters) {
        const text = JSON.stringify([0, ++this.id, name, parameters]);
        this.socket?.write(`${Buffer.byteLength(text)}:${text}`);
        return new Promise((resolve, reject) => this.waiting.set(this.id, {resolve, reject}));
    }

    /** @param {string} url */
    open(url) {
        return this.command('WebDriver:Navigate', {url});
    }

    /** Runs an expression in the page. A promise is awaited. @param {string} expression @returns {Promise<any>} */
    evaluate(expression) {
        const script = `const done = arguments[arguments.length - 1];
            Promise.resolve((async () => (${expression}))()).then((value) => done({value}), (error) => done({error: String(error)}));`;
        return this.command('WebDriver:ExecuteAsyncScript', {script, args: [], sandbox: null, timeout: 30000}).then((answer) => {
            if (answer.error) throw new Error(answer.error);
            return answer.value;
        });
    }

    /** Waits until an expression is true. @param {string} expression */
    async until(expression) {
        for (let i = 0; i < 200; ++i) {
            if (await this.evaluate(expression)) return;
            await sleep(50);
        }
        throw new Error(`never true: ${expression}`);
    }

    /** @param {object[]} keys @param {object[]} pointer */
    #actions(keys, pointer = []) {
        return this.command('WebDriver:PerformActions', {actions: [
            {type: 'key', id: 'keyboard', actions: keys},
            {type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions: pointer},
        ]});
    }

    /** @param {string} text Enter is '\uE007' */
    type(text) {
        return this.#actions([...text].flatMap((value) => [{type: 'keyDown', value}, {type: 'keyUp', value}]));
    }

    /** @param {{x: number, y: number}} at */
    click({x, y}) {
        return this.#actions([], [{type: 'pointerMove', x: Math.round(x), y: Math.round(y)}, {type: 'pointerDown', button: 0}, {type: 'pointerUp', button: 0}]);
    }

    async close() {
        const ended = new Promise((done) => this.child.once('exit', done));
        this.command('Marionette:Quit', {flags: ['eForceQuit']}).catch(() => {});
        await Promise.race([ended, sleep(5000)]);
        this.child.kill('SIGKILL');
        this.screen?.kill();
        this.socket?.destroy();
        rmSync(this.profile, {recursive: true, force: true, maxRetries: 5});
    }
}
