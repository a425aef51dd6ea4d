// Shows what is new every ten seconds, in place: nothing moves, and whoever is about to do something is not disturbed.
"use strict";

const PERIOD = 10000;

const busy = () => {
    const main = document.querySelector("main");
    return document.hidden
        || main.querySelector("details[open]") !== null
        || main.contains(document.activeElement)
        || !document.getSelection().isCollapsed;
};

const refresh = async () => {
    if (busy()) {
        return;
    }
    try {
        // Without the notice of what was done before
        const answer = await fetch(location.pathname, {cache: "no-store"});
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("#as-of");
        if (fresh !== null && !busy()) {
            document.querySelector("main").replaceWith(fresh.closest("main"));
        }
    } catch {
        const time = document.querySelector("#as-of");
        time.className = "alarm";
        time.setAttribute("role", "alert");
        time.textContent = "The shop does not answer. What you see is old.";
    }
};

setInterval(refresh, PERIOD);
