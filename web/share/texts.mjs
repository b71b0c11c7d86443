// Every text of the panel and of a picture's strip. English only for now, as data/lang/en.json.

const EACH = 'each with its year and sources';
/** @param {string} n */
const partnerships = (n) => `${n}: the network’s partnerships, each with its cities and sources.`;
/** @param {string} n */
const statements = (n) => `${n}: what this section says, a statement each, with its sources.`;

export const TEXTS = {
    title: 'Share and export',
    close: 'Close',
    link: 'Link to this view',
    copy: 'Copy link',
    copied: 'Link copied.',
    copyFailed: 'The browser does not let the page copy. The link is selected: copy it with the keyboard or the menu of the field.',
    qr: 'QR code of the link',
    qrHint: 'Scan to open this view on a phone.',
    qrTooLong: 'The link is too long for a QR code.',
    qrFromDisk: 'No QR code: this copy was opened from a file, which a phone cannot reach by a link.',
    picture: 'Picture',
    pictureHint: 'What you see, with title, filters, sources and date.',
    /** @param {string} date */
    made: (date) => `Picture of what was in sight, made on ${date}`,
    /** @param {number} width @param {number} height @param {number} ratio */
    png: (width, height, ratio) => `PNG ${ratio}× (${width} × ${height})`,
    pictureFailed: 'The picture could not be drawn: the browser has taken the graphics card away, or has no memory for a picture of this size.',
    data: 'Data of this view',
    notThere: 'This part of the explorer is still loading. Close the panel and open it again in a moment.',
    csv: 'CSV for spreadsheets',
    json: 'JSON',
    files: 'The data set',
    filesHint: 'All facts with their sources, free to use.',
    fullExplorer: 'Open the full explorer',
    /** @param {string} name */
    saved: (name) => `${name} is on its way to your downloads.`,
    blocked: 'If no file appears, the page around this one does not allow downloads; the full explorer does.',
    empty: 'Nothing passes the filters: the file has its columns and no rows.',
    /** What the rows are, by name of the file. @type {Record<string, (n: string) => string>} */
    rows: {
        map: (n) => `${n}: the cities on the map with the figure that sizes the circles, ${EACH}.`,
        compare: (n) => `${n}: every figure of these cities and what their plans say, ${EACH}.`,
        'compare-charts': (n) => `${n}: what the charts show of each city (projects by focus area and by status, figures, population over the years), ${EACH}.`,
        table: (n) => `${n}: a figure of a city each, with its year, boundary and sources.`,
        areas: (n) => `${n}: a focus area of a city each, with the projects that the report lists.`,
        'areas-projects': (n) => `${n}: a project each, with its status in the reports and its sources.`,
        'network-timeline': (n) => `${n}: an event each, with its sources.`,
        'network-monitoring': (n) => `${n}: what the monitoring reports count, with their notes.`,
        network: partnerships,
        'network-partners': partnerships,
        'network-framework': statements,
        'network-urbanisation': statements,
        'network-criticism': statements,
    },
    /** @param {number} n */
    count: (n) => (n === 1 ? '1 row' : `${n.toLocaleString('en')} rows`),
    /** Files of the data set by name. @type {Record<string, string>} */
    set: {
        'ascn.json': 'Whole data set (JSON)', 'cities.csv': 'Cities (CSV)', 'projects.csv': 'Projects (CSV)',
        'indicators.csv': 'Indicators (CSV)', 'people.csv': 'People (CSV)', 'partnerships.csv': 'Partnerships (CSV)',
        'sources.csv': 'Sources (CSV)', 'topics.csv': 'Topics (CSV)',
    },
    /** @param {string} list */
    sources: (list) => `Sources: ${list}`,
    /** @param {number} n */
    moreSources: (n) => `and ${n} more`,
    /** @param {string} version @param {string} date */
    dataOf: (version, date) => `ASCN Explorer, data set ${version} of ${date}, CC BY 4.0`,
    /** @param {string} name */
    ownData: (name) => `ASCN Explorer, with data of the reader’s own: ${name}`,
};
