// Finds and starts the Chromium that tests, screenshots and measurements use.
import {accessSync, constants} from 'node:fs';
import {delimiter, join} from 'node:path';
import {chromium} from 'playwright-core';

/** The first of these programs on PATH, or undefined. @param {(string | undefined)[]} names @returns {string | undefined} */
export function findProgram(...names) {
    const folders = (process.env.PATH ?? '').split(delimiter);
    return names.flatMap((name) => !name ? [] : name.includes('/') ? [name] : folders.map((folder) => join(folder, name)))
        .find((file) => {
            try {
                accessSync(file, constants.X_OK);
                return true;
            } catch {
                return false;
            }
        });
}

/** Chromium from the CHROMIUM variable or PATH. @returns {Promise<import('playwright-core').Browser>} */
export async function launchChromium() {
    const executablePath = findProgram(process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
    if (!executablePath) throw new Error('Chromium is neither named by the variable CHROMIUM nor on PATH');
    // the sandbox needs an ordinary user
    return chromium.launch({executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : []});
}
