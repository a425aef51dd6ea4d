"""Sends requests as python3-discogs-client does, whose own code is not to be had from Debian: JSON both ways, gzip, the token
in the query string or a signature by oauthlib, and an error for each status that is none of success."""

import json
import os
from urllib.parse import parse_qs, urlsplit

import requests
from oauthlib import oauth1

API = os.environ["SANDBOX_HTTP"]
AGENT = "SandboxTest/1.0 +https://example.com"
USER = "crate_digger"
USER_TOKEN = "SandboxUserTokenSandboxUserTokenSandboxT"
CONSUMER_KEY = "SandboxConsumerKeySa"
CONSUMER_SECRET = "SandboxConsumerSecretSandboxCons"
PATIENCE = 30


class HTTPError(Exception):
    def __init__(self, message, status):
        super().__init__(f"{status}: {message}")
        self.status = status
        self.message = message


class Client:
    def __init__(self, user_token=None, oauth=None, http=requests, api=API, headers=None):
        self.user_token, self.oauth, self.http, self.api, self.more_headers = user_token, oauth, http, api, headers or {}
        self.last = None

    def get(self, path, **params):
        return self.request("GET", path, params)

    def post(self, path, body=None):
        return self.request("POST", path, {}, body)

    def put(self, path, body=None):
        return self.request("PUT", path, {}, body)

    def delete(self, path):
        return self.request("DELETE", path, {})

    def request(self, verb, path, params, body=None):
        """The path may be an address from an answer."""
        headers = {"Accept-Encoding": "gzip", "User-Agent": AGENT, **self.more_headers}
        data = None
        if body is not None:
            headers["Content-Type"] = "application/json"
            data = json.dumps(body)
        address = path if path.startswith("http") else self.api + path
        if self.user_token:
            params = {**params, "token": self.user_token}
        url = requests.Request(verb, address, params=params).prepare().url
        if self.oauth:
            url, headers, data = self.oauth.sign(url, http_method=verb, body=data, headers=headers)
        self.last = self.http.request(verb, url, headers=headers, data=data, timeout=PATIENCE)
        if self.last.status_code == 204:
            return None
        answer = json.loads(self.last.content)
        if 200 <= self.last.status_code < 300:
            return answer
        raise HTTPError(answer["message"], self.last.status_code)

    def pages(self, path, key, **params):
        """All entries of a list, by the addresses of its pages."""
        page = self.get(path, per_page=50, **params)
        while True:
            yield from page[key]
            if "next" not in page["pagination"]["urls"]:
                return
            page = self.get(page["pagination"]["urls"]["next"])


class Dance:
    """The three steps to an access token: both requests are posts that oauthlib signs, and the user answers in between."""

    def __init__(self, callback=None, key=CONSUMER_KEY, secret=CONSUMER_SECRET, api=API, method=oauth1.SIGNATURE_HMAC_SHA1):
        self.callback, self.key, self.secret, self.api, self.method = callback, key, secret, api, method

    def request_token(self):
        form = {"User-Agent": AGENT, "Content-Type": "application/x-www-form-urlencoded"}
        if self.callback:
            form["oauth_callback"] = self.callback
        self.token, self.token_secret, answer = self.post("/oauth/request_token", self.signer(), form, dict(form))
        return answer

    def user(self, decision):
        """What the browser is told: a redirection, or a page with the verifier."""
        form = {"oauth_token": self.token, "decision": decision, "username": USER}
        return requests.post(self.api + "/oauth/authorize", data=form, allow_redirects=False, timeout=PATIENCE)

    def access_token(self, verifier):
        signer = self.signer(resource_owner_key=self.token, resource_owner_secret=self.token_secret, verifier=verifier)
        token, secret, _ = self.post("/oauth/access_token", signer, None, {"User-Agent": AGENT})
        return Client(oauth=self.signer(resource_owner_key=token, resource_owner_secret=secret), api=self.api)

    def signer(self, **more):
        return oauth1.Client(self.key, client_secret=self.secret, signature_method=self.method, **more)

    def post(self, path, signer, form, headers):
        url, headers, body = signer.sign(self.api + path, http_method="POST", body=form, headers=headers)
        answer = requests.post(url, headers=headers, data=body, timeout=PATIENCE)
        if answer.status_code != 200:
            raise HTTPError(answer.text, answer.status_code)
        words = {name: values[0] for name, values in parse_qs(answer.text).items()}
        return words["oauth_token"], words["oauth_token_secret"], words


def refusal(call):
    """For calls that have to be refused: what they are refused with."""
    try:
        answer = call()
    except HTTPError as error:
        return error
    raise AssertionError(f"not refused, but answered with {answer!r:.300}")


def returned(redirection):
    """What the browser brings back to the application."""
    return {name: values[0] for name, values in parse_qs(urlsplit(redirection.headers["Location"]).query).items()}
