"""The whole public surface of python3-discogs-client, request by request."""

import os
import re
import threading

import requests
from oauthlib import oauth1

from calls import Calls
from client import API, CONSUMER_KEY, CONSUMER_SECRET, USER, USER_TOKEN, Client, Dance, refusal, returned

stranger = Client()
owner = Client(USER_TOKEN)
application = Client(oauth=oauth1.Client(CONSUMER_KEY, client_secret=CONSUMER_SECRET))
with_callback = Dance("https://app.example/back?from=discogs")
by_hand = Dance()
refused = Dance("https://app.example/back")
plain = Dance("https://app.example/back", method=oauth1.SIGNATURE_PLAINTEXT)
over_tls = Client(USER_TOKEN, api=os.environ["SANDBOX_HTTPS"])

user = f"/users/{USER}"
calls = Calls("python")


def hit(was):
    return was["search"]["results"][0]


def release(was):
    return was["release"]["id"]


def listed(was):
    return was["inventory"]["listings"][0]["release"]["id"]


def listing(was):
    return f"/marketplace/listings/{was['add_listing']['listing_id']}"


def copy(was, folder=None):
    return f"{user}/collection/folders/{folder or was['add_folder']['id']}/releases/{release(was)}/instances/{was['add']['instance_id']}"


def order(was):
    waiting = [each for each in was["orders"]["orders"] if not re.search("Received|Shipped|Sent|Cancelled", each["status"])]
    return f"/marketplace/orders/{waiting[0]['id']}"


def search(**filters):
    return owner.get("/database/search", **filters)


def finds_it(found, was):
    return any(row["id"] == hit(was)["id"] for row in found["results"])


def sorted_by(values, reverse=False):
    return values == sorted(values, reverse=reverse)


def picture(was):
    row = next(row for row in was["search artists"]["results"] if row["cover_image"])
    return requests.get(row["cover_image"], timeout=30)


def verifier(page):
    return re.search(r'id="verifier">(\w+)<', page.text).group(1)


calls.in_turn([
    ("root", lambda was: stranger.get("/"), lambda it, was: it["api_version"] == "v2" and it["statistics"]["releases"] > 0),
    ("identity", lambda was: owner.get("/oauth/identity"), lambda it, was: it["username"] == USER and it["consumer_name"] == USER),
    ("identity of nobody", lambda was: refusal(lambda: stranger.get("/oauth/identity")), lambda it, was: it.status == 401 and "must authenticate" in it.message),
    ("identity of an application", lambda was: refusal(lambda: application.get("/oauth/identity")), lambda it, was: it.status == 401),
    ("identity by a wrong token", lambda was: refusal(lambda: Client("wrong").get("/oauth/identity")), lambda it, was: it.status == 401 and it.message.startswith("Invalid consumer token")),
    ("identity over TLS", lambda was: over_tls.get("/oauth/identity"), lambda it, was: it["username"] == USER),
    ("rate limit", lambda was: owner.get("/oauth/identity") and owner.last.headers, lambda it, was: int(it["X-Discogs-Ratelimit-Remaining"]) == int(it["X-Discogs-Ratelimit"]) - int(it["X-Discogs-Ratelimit-Used"])),

    ("request token", lambda was: with_callback.request_token(), lambda it, was: it["oauth_callback_confirmed"] == "true"),
    ("the user agrees", lambda was: returned(with_callback.user("allow")), lambda it, was: it["oauth_token"] == with_callback.token and it["from"] == "discogs"),
    ("access token", lambda was: with_callback.access_token(was["the user agrees"]["oauth_verifier"]), lambda it, was: it.get("/oauth/identity")["username"] == USER),
    ("signed search", lambda was: was["access token"].get("/database/search", q="Köln & more", type="release"), lambda it, was: it["pagination"]["items"] >= 0),
    ("signed body", lambda was: was["access token"].post(user, {"location": "Zürich"}), lambda it, was: it["location"] == "Zürich"),
    ("request token by hand", lambda was: by_hand.request_token(), lambda it, was: it["oauth_token"]),
    ("the user reads the verifier", lambda was: by_hand.user("allow"), lambda it, was: it.status_code == 200 and verifier(it)),
    ("a wrong verifier", lambda was: refusal(lambda: by_hand.access_token("wrong")), lambda it, was: it.status in (400, 401)),
    ("access token by hand", lambda was: by_hand.access_token(verifier(was["the user reads the verifier"])), lambda it, was: it.get("/oauth/identity")["username"] == USER),
    ("the user refuses", lambda was: refused.request_token() and returned(refused.user("deny")), lambda it, was: it["denied"] == refused.token and "oauth_verifier" not in it),
    ("plain text dance", lambda was: plain.request_token() and plain.access_token(returned(plain.user("allow"))["oauth_verifier"]), lambda it, was: it.get("/oauth/identity")["username"] == USER),
    ("request token by a wrong secret", lambda was: refusal(lambda: Dance(secret="wrong").request_token()), lambda it, was: it.status == 401 and it.message.startswith("Invalid signature.")),
    ("request token by a wrong key", lambda was: refusal(lambda: Dance(key="wrong").request_token()), lambda it, was: it.status == 401 and it.message == "Invalid consumer."),

    ("search", lambda was: search(q="the", type="release"), lambda it, was: len(it["results"]) == 50 and hit({"search": it})["title"] and hit({"search": it})["uri"].startswith("/")),
    ("search bytes", lambda was: search(q="the".encode()), lambda it, was: it["pagination"]["items"] > 0),
    ("search masters", lambda was: search(type="master"), lambda it, was: all(row["type"] == "master" for row in it["results"])),
    ("search artists", lambda was: search(type="artist"), lambda it, was: all(row["type"] == "artist" for row in it["results"])),
    ("search labels", lambda was: search(type="label"), lambda it, was: all(row["type"] == "label" for row in it["results"])),
    ("search by title", lambda was: search(title=hit(was)["title"]), finds_it),
    ("release of the search", lambda was: owner.get(hit(was)["resource_url"]), lambda it, was: it["id"] == hit(was)["id"] and it["tracklist"]),
    *[(f"search by {name}", lambda was, name=name, value=value: search(**{name: value(was["release of the search"])}, type="release", per_page=100), lambda it, was: it["results"]) for name, value in {
        "release_title": lambda it: it["title"],
        "artist": lambda it: it["artists"][0]["name"],
        "label": lambda it: it["labels"][0]["name"],
        "catno": lambda it: it["labels"][0]["catno"],
        "genre": lambda it: it["genres"][0],
        "style": lambda it: (it.get("styles") or [""])[0],
        "country": lambda it: it.get("country", ""),
        "year": lambda it: it["year"] or "",
        "format": lambda it: it["formats"][0]["name"],
        "track": lambda it: it["tracklist"][-1]["title"],
        "submitter": lambda it: it["community"]["submitter"]["username"],
        "contributor": lambda it: it["community"]["contributors"][0]["username"],
    }.items()],
    *[(f"search by {name}", lambda was, name=name: search(**{name: "nothing has this"}), lambda it, was: it["pagination"]["items"] == 0 and it["pagination"]["pages"] == 1) for name in ("barcode", "credit", "anv")],
    ("search sorted", lambda was: search(q="the", type="release", sort="have", sort_order="desc"), lambda it, was: sorted_by([row["community"]["have"] for row in it["results"]], reverse=True)),
    ("search beyond the last page", lambda was: refusal(lambda: search(q="the", page=100_000)), lambda it, was: it.status == 404 and "outside of valid range" in it.message),
    ("search without credentials", lambda was: stranger.get("/database/search", q="the"), lambda it, was: all(row["thumb"] == "" for row in it["results"])),

    ("master", lambda was: owner.get(was["search masters"]["results"][0]["resource_url"]), lambda it, was: it["title"] and it["artists"][0]["name"]),
    ("versions", lambda was: owner.get(was["master"]["versions_url"], sort="released", sort_order="asc", per_page=50), lambda it, was: it["versions"][0]["title"] and it["filters"]),
    ("versions by format", lambda was: owner.get(was["master"]["versions_url"], format=was["versions"]["versions"][0]["major_formats"][0]), lambda it, was: 0 < it["pagination"]["items"] <= was["versions"]["pagination"]["items"]),
    ("release", lambda was: owner.get(was["master"]["main_release_url"]), lambda it, was: it["master_id"] == was["master"]["id"] and it["community"]["rating"]["average"] >= 0),
    ("release of none", lambda was: refusal(lambda: owner.get("/releases/2147483647")), lambda it, was: it.status == 404 and it.message == "That release does not exist or may have been deleted."),
    ("submitter", lambda was: owner.get(was["release"]["community"]["submitter"]["resource_url"]), lambda it, was: it["username"] == was["release"]["community"]["submitter"]["username"]),
    ("artist", lambda was: owner.get(was["release"]["artists"][0]["resource_url"]), lambda it, was: it["name"] == was["release"]["artists"][0]["name"] and "profile" in it),
    ("artist's releases", lambda was: list(owner.pages(was["artist"]["releases_url"], "releases", sort="title", sort_order="asc")), lambda it, was: any(row["id"] in (was["release"]["id"], was["master"]["id"]) for row in it)),
    ("label", lambda was: owner.get(was["release"]["labels"][0]["resource_url"]), lambda it, was: it["name"] == was["release"]["labels"][0]["name"]),
    ("label's releases", lambda was: list(owner.pages(was["label"]["releases_url"], "releases")), lambda it, was: any(row["id"] == was["release"]["id"] for row in it)),
    ("picture", picture, lambda it, was: it.status_code == 200 and it.headers["Content-Type"].startswith("image/") and "Content-Encoding" not in it.headers),
    ("rating", lambda was: owner.put(f"/releases/{release(was)}/rating/{USER}", {"rating": 4}) and owner.last.status_code, lambda it, was: it == 201),
    ("rating is there", lambda was: owner.get(f"/releases/{release(was)}/rating/{USER}"), lambda it, was: it["rating"] == 4),
    ("rating by all", lambda was: owner.get(f"/releases/{release(was)}/rating"), lambda it, was: it["rating"]["count"] > 0),
    ("rating is taken back", lambda was: owner.delete(f"/releases/{release(was)}/rating/{USER}"), lambda it, was: it is None),
    ("marketplace stats", lambda was: owner.get(f"/marketplace/stats/{release(was)}"), lambda it, was: it["num_for_sale"] >= 0),

    ("user", lambda was: owner.get(user), lambda it, was: it["username"] == USER and "@" in it["email"] and it["num_collection"] > 0),
    ("user for strangers", lambda was: stranger.get(user), lambda it, was: "email" not in it and it["curr_abbr"] == ""),
    ("user nobody", lambda was: refusal(lambda: owner.get("/users/nobody-at-all")), lambda it, was: it.status == 404 and it.message == "User does not exist or may have been deleted."),
    ("edit user", lambda was: owner.post(user, {"name": "Jörg", "profile": "Digs."}) and owner.get(user), lambda it, was: it["name"] == "Jörg" and it["location"] == "Zürich"),
    ("edit user's currency to none", lambda was: refusal(lambda: owner.post(user, {"curr_abbr": "XXX"})), lambda it, was: it.status == 404 and it.message == "Invalid currency abbreviation."),
    ("user's lists", lambda was: list(owner.pages(f"{user}/lists", "lists")), lambda it, was: it[0]["name"]),
    ("list", lambda was: owner.get(was["user's lists"][0]["resource_url"]), lambda it, was: it["items"][0]["display_title"] and it["items"][0]["type"] in ("release", "master", "artist", "label")),
    ("list of none", lambda was: refusal(lambda: owner.get("/lists/999999999")), lambda it, was: it.status == 404 and it.message == "List not found"),

    ("folders", lambda was: owner.get(f"{user}/collection/folders"), lambda it, was: it["folders"][0]["name"] == "All"),
    ("folders for strangers", lambda was: stranger.get(f"{user}/collection/folders"), lambda it, was: [folder["id"] for folder in it["folders"]] == [0]),
    ("add_folder", lambda was: owner.post(f"{user}/collection/folders", {"name": "Näherung & more"}), lambda it, was: it["name"] == "Näherung & more"),
    ("rename folder", lambda was: owner.post(f"{user}/collection/folders/{was['add_folder']['id']}", {"name": "Renamed"}), lambda it, was: it["name"] == "Renamed"),
    ("items", lambda was: list(owner.pages(f"{user}/collection/folders/0/releases", "releases")), lambda it, was: len(it) == was["folders"]["folders"][0]["count"]),
    ("items by rating", lambda was: owner.get(f"{user}/collection/folders/0/releases", sort="rating", sort_order="desc", per_page=100), lambda it, was: sorted_by([item["rating"] for item in it["releases"]], reverse=True)),
    ("add", lambda was: owner.post(f"{user}/collection/folders/1/releases/{release(was)}"), lambda it, was: it["instance_id"] > 0 and it["basic_information"]["title"] == was["release"]["title"]),
    ("add a second copy", lambda was: owner.post(f"{user}/collection/folders/1/releases/{release(was)}"), lambda it, was: it["instance_id"] != was["add"]["instance_id"]),
    ("move", lambda was: owner.post(copy(was, 1), {"folder_id": was["add_folder"]["id"]}), lambda it, was: it is None),
    ("move to nowhere", lambda was: refusal(lambda: owner.post(copy(was), {"folder_id": 99999999})), lambda it, was: it.status == 422 and it.message == "Invalid folder_id: folder does not exist."),
    ("rate", lambda was: owner.post(copy(was), {"rating": 5}), lambda it, was: it is None),
    ("field", lambda was: owner.post(f"{copy(was)}/fields/1", {"value": "Mint (M)"}), lambda it, was: it is None),
    ("field that is none", lambda was: refusal(lambda: owner.post(f"{copy(was)}/fields/999", {"value": "x"})), lambda it, was: it.status == 422),
    ("copies", lambda was: owner.get(f"{user}/collection/releases/{release(was)}"), lambda it, was: {(item["folder_id"], item["rating"]) for item in it["releases"]} >= {(1, 5), (was["add_folder"]["id"], 5)}),
    ("remove", lambda was: owner.delete(copy(was)), lambda it, was: it is None),
    ("remove again", lambda was: refusal(lambda: owner.delete(copy(was))), lambda it, was: it.status == 404 and it.message == "The requested collection item does not exist in this user's collection."),
    ("delete folder", lambda was: owner.delete(f"{user}/collection/folders/{was['add_folder']['id']}"), lambda it, was: it is None),
    ("folder of none", lambda was: refusal(lambda: owner.get(f"{user}/collection/folders/{was['add_folder']['id']}")), lambda it, was: it.status == 404 and it.message == "The requested folder does not exist."),
    ("add by a stranger", lambda was: refusal(lambda: stranger.post(f"{user}/collection/folders/1/releases/{release(was)}")), lambda it, was: it.status == 403),
    ("collection value", lambda was: owner.get(f"{user}/collection/value"), lambda it, was: re.search(r"\d", it["median"])),
    ("fields", lambda was: owner.get(f"{user}/collection/fields"), lambda it, was: "Mint (M)" in it["fields"][0]["options"]),

    ("want", lambda was: owner.put(f"{user}/wants/{release(was)}", {"release_id": str(release(was)), "notes": "first", "notes_public": True, "rating": 2}), lambda it, was: it["id"] == release(was) and it["notes"] == "first" and it["rating"] == 2),
    ("edit want", lambda was: owner.post(was["want"]["resource_url"], {"notes": "second", "rating": 3}), lambda it, was: it["notes"] == "second" and it["rating"] == 3),
    ("wantlist", lambda was: list(owner.pages(f"{user}/wants", "wants")), lambda it, was: any(want["id"] == release(was) and want["notes"] == "second" for want in it)),
    ("unwant", lambda was: owner.delete(f"{user}/wants/{release(was)}"), lambda it, was: it is None),
    ("unwant again", lambda was: owner.delete(f"{user}/wants/{release(was)}"), lambda it, was: it is None),
    ("want nothing", lambda was: refusal(lambda: owner.put(f"{user}/wants/2147483647")), lambda it, was: it.status == 404 and it.message == "That release does not exist in the user's wantlist."),

    ("inventory", lambda was: owner.get(f"{user}/inventory", status="For Sale", sort="price", sort_order="desc"), lambda it, was: sorted_by([each["price"]["value"] for each in it["listings"]], reverse=True)),
    ("whole inventory", lambda was: list(owner.pages(f"{user}/inventory", "listings")), lambda it, was: len({each["id"] for each in it}) >= len(was["inventory"]["listings"])),
    ("add_listing", lambda was: owner.post("/marketplace/listings", {"release_id": listed(was), "condition": "Mint (M)", "sleeve_condition": "Mint (M)", "price": 20.5, "status": "Draft", "comments": "Schön", "location": "A 1"}), lambda it, was: it["listing_id"] > 0),
    ("draft for strangers", lambda was: refusal(lambda: stranger.get(listing(was))), lambda it, was: it.status == 401),
    ("edit listing in part", lambda was: owner.post(listing(was), {"price": 21.5, "status": "For Sale"}), lambda it, was: it is None),
    ("listing", lambda was: owner.get(listing(was)), lambda it, was: it["price"]["value"] == 21.5 and it["status"] == "For Sale" and it["comments"] == "Schön" and it["location"] == "A 1"),
    ("listing in dollars", lambda was: owner.get(listing(was), curr_abbr="USD"), lambda it, was: it["price"]["currency"] == "USD" and it["original_price"]["value"] == 21.5),
    ("add a listing of nothing", lambda was: refusal(lambda: owner.post("/marketplace/listings", {"release_id": 0, "condition": "Mint (M)", "price": 1.5, "status": "Draft"})), lambda it, was: it.status == 422 and it.message == "Invalid release_id: release not found."),
    ("delete listing", lambda was: owner.delete(listing(was)), lambda it, was: it is None),
    ("listing of none", lambda was: refusal(lambda: owner.get(listing(was))), lambda it, was: it.status == 404 and it.message == "Item not found. It may have been deleted."),
    ("suggestions", lambda was: owner.get(f"/marketplace/price_suggestions/{listed(was)}"), lambda it, was: it["Mint (M)"]["value"] > it["Good (G)"]["value"]),
    ("fee", lambda was: owner.get("/marketplace/fee/20.5000"), lambda it, was: it["currency"] == "USD" and it["value"] > 0),
    ("fee in euros", lambda was: owner.get("/marketplace/fee/20.5000/EUR"), lambda it, was: it["currency"] == "EUR"),
    ("fee for strangers", lambda was: refusal(lambda: stranger.get("/marketplace/fee/20.5000")), lambda it, was: it.status == 401),
    ("orders", lambda was: owner.get("/marketplace/orders", sort="created", sort_order="desc"), lambda it, was: sorted_by([each["created"] for each in it["orders"]], reverse=True)),
    ("orders by status", lambda was: owner.get("/marketplace/orders", status=was["orders"]["orders"][0]["status"], archived="false"), lambda it, was: len({each["status"] for each in it["orders"]}) == 1),
    ("order", lambda was: owner.get(order(was)), lambda it, was: it["items"][0]["release"]["description"] and it["total"]["value"] > 0 and it["shipping_address"]),
    ("buyer", lambda was: owner.get(was["order"]["buyer"]["resource_url"]), lambda it, was: it["username"] == was["order"]["buyer"]["username"]),
    ("edit order", lambda was: owner.post(order(was), {"shipping": 4.5}), lambda it, was: it["status"] == "Invoice Sent" and it["shipping"]["value"] == 4.5),
    ("edit order to what it cannot be", lambda was: refusal(lambda: owner.post(order(was), {"status": "Nonsense"})), lambda it, was: it.status == 422),
    ("message", lambda was: owner.post(f"{order(was)}/messages", {"message": "On its way", "status": "Shipped", "email_buyer": True, "email_seller": False}), lambda it, was: "On its way" in it["message"]),
    ("messages", lambda was: list(owner.pages(f"{order(was)}/messages", "messages")), lambda it, was: "On its way" in it[0]["message"] and it[0]["from"]["username"] == USER),
])

session = threading.local()


def kept_open():
    """A connection for each thread, and a client on it."""
    if not hasattr(session, "client"):
        session.client = Client(USER_TOKEN, http=requests.Session())
    return session.client


def has_its_id(it, number):
    return it["id"] == number and it["title"]


closing = Client(USER_TOKEN, http=requests.Session(), headers={"Connection": "close"})
calls.many("16 at a time", 320, 16, lambda number: kept_open().get(f"/releases/{number}"), has_its_id)
calls.many("each on its own connection", 500, 1, lambda number: closing.get(f"/releases/{number}"), has_its_id)
calls.end()
