/** Without scripts there is no map to lay a sheet over: the list is the page. */
export const PLAIN_STYLE = `.needs-script,.sheet-buttons,.switches,.chips-fold{display:none!important}
.sheet{position:static!important;block-size:auto!important;box-shadow:none!important;overflow:visible!important}
.sheet-body{overflow:visible!important}
.circle{display:block!important;max-inline-size:720px;margin-inline:auto;block-size:auto!important}
.chips{flex-wrap:wrap!important}.chips .chip:not(.chips-fold){display:inline-flex!important}`
