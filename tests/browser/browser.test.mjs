// All browser tests in one process, so that they share one browser and one server. A single file runs alone with
// `node --test tests/browser/<name>.mjs`. The site is dist/, or the folder that ASCN_DIST names.
import './load.mjs';
import './map.mjs';
import './search.mjs';
import './story.mjs';
import './compare.mjs';
import './filters.mjs';
import './address.mjs';
import './history.mjs';
import './api.mjs';
import './sizes.mjs';
import './touch.mjs';
import './gestures.mjs';
import './cooperative.mjs';
import './keyboard.mjs';
import './focus.mjs';
import './idle.mjs';
import './context.mjs';
import './robustness.mjs';
import './pictures.mjs';
import './faults.mjs';
import './preferences.mjs';
import './own_data.mjs';
import './embed.mjs';
import './bench.mjs';
import './failure.mjs';
import './edition.mjs';
