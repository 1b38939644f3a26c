/** Without scripts there is no map to lay a sheet over: the list is the page, and starts on its first screen. */
export const PLAIN_STYLE = `.needs-script,.sheet-buttons,.switches,.chips-fold{display:none!important}
.sheet{position:static!important;block-size:auto!important;box-shadow:none!important;overflow:visible!important}
.sheet-body{overflow:visible!important}
.circle{display:block!important;max-inline-size:720px;margin-inline:auto;block-size:auto!important}
.sheet-grip::before{display:none!important}
.chips{flex-wrap:nowrap!important;overflow-x:auto}.chips .chip:not(.chips-fold){display:inline-flex!important}`
