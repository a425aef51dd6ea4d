// Where the sandbox is, and what its user is known by.
import { randomUUID } from 'node:crypto';
import https from 'node:https';
import { isIP } from 'node:net';

export const api = new URL(process.env.SANDBOX_HTTPS);
export const user = 'crate_digger';
export const userToken = 'SandboxUserTokenSandboxUserTokenSandboxT';
export const consumerKey = 'SandboxConsumerKeySa';
export const consumerSecret = 'SandboxConsumerSecretSandboxCons';

// As a line in /etc/hosts and a sandbox on port 443 would do, for clients that cannot be told where to go: they use Node's
// own agent, which goes to the sandbox whatever name and port it is asked for.
export function allAddressesAreTheSandbox(options = {}) {
    const { hostname: host, port } = api;
    const servername = isIP(host) ? '' : host;
    https.globalAgent = new https.Agent({ ...https.globalAgent.options, ...options, host, port, servername });
}

// The user presses a button on the page for which the application was given an address, and the browser follows.
export async function browser(authorizeUrl, decision) {
    const token = new URL(authorizeUrl).searchParams.get('oauth_token');
    const answer = await fetch(new URL('/oauth/authorize', api), {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ oauth_token: token, decision, username: user }),
    });
    return new URL(answer.headers.get('Location')).searchParams;
}

// For a client that needs an access token and has no steps to come by one.
export async function accessToken() {
    const step = async (path, secret, parameters) => {
        const signature = `oauth_signature_method=PLAINTEXT, oauth_signature="${consumerSecret}%26${secret}"`;
        const once = `oauth_nonce="${randomUUID()}", oauth_timestamp="${Math.floor(Date.now() / 1000)}"`;
        const headers = { Authorization: `OAuth oauth_consumer_key="${consumerKey}", ${parameters}, ${signature}, ${once}` };
        const answer = new URLSearchParams(await (await fetch(new URL(path, api), { headers })).text());
        return { token: answer.get('oauth_token'), secret: answer.get('oauth_token_secret') };
    };
    const asked = await step('/oauth/request_token', '', 'oauth_callback="https%3A%2F%2Fapp.example%2Fback"');
    const back = await browser(`https://www.discogs.com/oauth/authorize?oauth_token=${asked.token}`, 'allow');
    return step('/oauth/access_token', asked.secret, `oauth_token="${asked.token}", oauth_verifier="${back.get('oauth_verifier')}"`);
}
