// The list of cities in the document: the page's content where the program cannot run, else for screen readers.

/**
 * Shows the document instead of the canvas, or the canvas. Hidden links stay readable, but the Tab key passes them by.
 * @param {boolean} shown
 */
export function showTwin(shown) {
    document.documentElement.classList.toggle('failed', shown);
    if (shown) /** @type {HTMLElement} */ (document.getElementById('twin')).hidden = false;
    for (const link of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('#twin a, #twin summary'))) {
        if (shown) link.removeAttribute('tabindex');
        else link.tabIndex = -1;
    }
}
