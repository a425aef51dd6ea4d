'use strict';

const ROOT = '/_sandbox';
const EVERY_MILLISECONDS = 2000;
const SHOWN_REQUESTS = 25;

const place = id => document.getElementById(id);

async function ask(path, method = 'GET') {
    const response = await fetch(ROOT + path, { method });
    if (!response.ok) {
        throw new Error((await response.json()).error);
    }
    return response.status === 204 ? null : response.json();
}

function element(name, text, className) {
    const made = document.createElement(name);
    made.textContent = text;
    if (className) {
        made.className = className;
    }
    return made;
}

function row(...cells) {
    const made = document.createElement('tr');
    made.append(...cells.map(cell => (cell instanceof Node ? cell : element('td', cell))));
    return made;
}

function showHealth(health) {
    place('health').textContent = `Up at ${health.url}, seed ${health.seed}, ` +
        `${health.requests} requests, it is ${health.now.substring(0, 19)} UTC`;
    place('health').className = 'fine';
}

function showBudgets(limit) {
    place('limits').textContent = limit.model === 'unlimited'
        ? 'No request is refused.'
        : `${limit.authenticated} requests in ${limit.window_seconds} s with credentials, ` +
          `${limit.anonymous} without.`;
    place('budgets').replaceChildren(...Object.entries(limit.used).map(([address, used]) => {
        const label = element('label', address);
        const meter = document.createElement('meter');
        meter.max = limit.authenticated;
        meter.high = limit.authenticated * 0.9;
        meter.value = used;
        label.append(meter, ` ${used} used`);
        return label;
    }));
}

function showUsers(users) {
    place('users').replaceChildren(...users.map(user =>
        row(user.username, user.collection, user.wants, user.for_sale, user.orders)));
}

function showFaults(faults) {
    place('faults').replaceChildren(...(faults.length === 0
        ? [element('li', 'None', 'none')]
        : faults.map(fault => element('li', `${fault.kind}: matched ${fault.matched} times`))));
}

function showRequests(requests) {
    place('requests').replaceChildren(...requests.map(request => {
        const query = request.query ? `?${request.query}` : '';
        const status = request.status === 0 ? 'none' : request.status;
        return row(
            request.received_at.substring(11, 19),
            element('td', `${request.method} ${request.path}${query}`, 'path'),
            request.credentials,
            element('td', status, request.status === 0 || request.status >= 400 ? 'failed' : ''));
    }));
}

async function show() {
    try {
        showHealth(await ask('/health'));
        showBudgets(await ask('/rate-limit'));
        showUsers((await ask('/users')).users);
        showFaults((await ask('/faults')).faults);
        showRequests((await ask(`/requests?limit=${SHOWN_REQUESTS}`)).requests.reverse());
    } catch (failure) {
        place('health').textContent = `The sandbox does not answer: ${failure.message}`;
        place('health').className = 'failed';
    }
}

function onClick(id, path, method) {
    place(id).addEventListener('click', async () => {
        await ask(path, method);
        await show();
    });
}

onClick('reset', '/reset', 'POST');
onClick('clear-faults', '/faults', 'DELETE');
onClick('clear-requests', '/requests', 'DELETE');
show();
setInterval(show, EVERY_MILLISECONDS);
