// The whole public surface of disconnect. It takes a port beside the host, but none in an address: what it fetches by
// address (pictures, tokens) needs the agent. user().getIdentity() is left out: it has lost its client, wherever it runs.
import disconnect from 'disconnect';
import { Calls, refusal } from './calls.mjs';
import { allAddressesAreTheSandbox, api, browser, consumerKey, consumerSecret, user, userToken } from './sandbox.mjs';

const { Client } = disconnect;
const options = { host: api.hostname, port: api.port, requestLimit: 100_000, requestLimitAuth: 100_000 };
const client = auth => new Client('SandboxTest/1.0', auth).setConfig(options);

const stranger = client();
const owner = client({ userToken });
const database = owner.database();
const market = owner.marketplace();
const collection = owner.user().collection();
const wantlist = owner.user().wantlist();
const calls = new Calls('disconnect');

allAddressesAreTheSandbox();

const oauth = new Client('SandboxTest/1.0').oauth();
const told = start => new Promise((resolve, reject) => start((error, data) => (error ? reject(error) : resolve(data))));
const orderOf = was => was.getOrders.orders.find(order => !/Received|Shipped|Sent|Cancelled/.test(order.status)).id;

await calls.inTurn([
    ['about', () => stranger.about(), it => it.api_version === 'v2' && it.statistics.releases > 0],
    ['getIdentity', () => owner.getIdentity(), it => it.username === user && it.id > 0],
    ['getIdentity with a callback', () => told(then => owner.getIdentity(then)), it => it.username === user],
    ['getIdentity of a stranger', () => refusal(stranger.getIdentity()), it => it.statusCode === 401],
    ['getProfile', () => stranger.user().getProfile(user), it => it.username === user && it.email === undefined],
    ['getProfile of nobody', () => refusal(owner.user().getProfile('nobody at all')), it => it.statusCode === 404],

    ['search', () => database.search('the', { type: 'release', per_page: 5 }), it => it.results.length === 5 && it.results[0].title],
    ['search for a master', () => database.search({ type: 'master', per_page: 1 }), it => it.results[0].type === 'master'],
    ['search with key and secret', () => client({ consumerKey, consumerSecret }).database().search('the'), it => it.pagination.items > 0],
    ['getMaster', was => database.getMaster(was['search for a master'].results[0].id), it => it.title && it.main_release > 0],
    ['getMasterVersions', was => database.getMasterVersions(was.getMaster.id, { per_page: 2, sort: 'released' }), it => it.versions[0].title && it.filter_facets],
    ['getRelease', was => database.getRelease(was.getMaster.main_release), (it, was) => it.master_id === was.getMaster.id && it.tracklist.length > 0],
    // It reads no message that Discogs's newer server writes, without a space after the colon
    ['getRelease of none', () => refusal(database.getRelease(2_147_483_647)), it => it.statusCode === 404 && it.message === 'Unknown error.'],
    ['getArtist of none', () => refusal(database.getArtist(2_147_483_647)), it => it.statusCode === 404 && it.message === 'Artist not found.'],
    ['getArtist', was => database.getArtist(was.getRelease.artists[0].id), (it, was) => it.name === was.getRelease.artists[0].name],
    ['getArtistReleases', was => database.getArtistReleases(was.getArtist.id, { page: 1, per_page: 3, sort: 'year', sort_order: 'desc' }), it => it.releases.length > 0 && it.releases[0].role],
    ['getLabel', was => database.getLabel(was.getRelease.labels[0].id), (it, was) => it.name === was.getRelease.labels[0].name],
    ['getLabelReleases', was => database.getLabelReleases(was.getLabel.id, { per_page: 3 }), it => it.releases[0].catno],
    ['setReleaseRating', was => database.setReleaseRating(was.getRelease.id, user, 5), it => it.rating === 5 && it.username === user],
    ['getReleaseRating', was => stranger.database().getReleaseRating(was.getRelease.id, user), it => it.rating === 5],
    ['setReleaseRating to none', was => database.setReleaseRating(was.getRelease.id, user, 0), it => it === ''],
    ['getReleaseRating of none', was => database.getReleaseRating(was.getRelease.id, user), it => it.rating === 0],
    ['search for a picture', () => database.search({ type: 'artist' }), it => it.results.some(row => row.cover_image)],
    ['getImage', was => database.getImage(was['search for a picture'].results.find(row => row.cover_image).cover_image), it => /^(\x89PNG|\xff\xd8\xff)/.test(it)],

    ['getFolders', () => collection.getFolders(user), it => it.folders[0].name === 'All' && it.folders[0].count > 0],
    ['addFolder', () => collection.addFolder(user, 'Näherung & more'), it => it.name === 'Näherung & more' && it.count === 0],
    ['setFolderName', was => collection.setFolderName(user, was.addFolder.id, 'Renamed'), it => it.name === 'Renamed'],
    ['getFolder', was => collection.getFolder(user, was.addFolder.id), it => it.name === 'Renamed'],
    ['addRelease', was => told(then => collection.addRelease(user, was.getRelease.id, then)), it => it.instance_id > 0],
    ['editRelease moves', was => collection.editRelease(user, 1, was.getRelease.id, was.addRelease.instance_id, { folder_id: was.addFolder.id }), it => it === ''],
    ['editRelease rates', was => collection.editRelease(user, was.addFolder.id, was.getRelease.id, was.addRelease.instance_id, { rating: 4 }), it => it === ''],
    ['getReleases of a folder', was => collection.getReleases(user, was.addFolder.id, { sort: 'artist' }), (it, was) => it.releases[0].rating === 4 && it.releases[0].basic_information.title === was.getRelease.title],
    ['getReleaseInstances', was => collection.getReleaseInstances(user, was.getRelease.id), (it, was) => it.releases.some(copy => copy.instance_id === was.addRelease.instance_id)],
    ['removeRelease', was => collection.removeRelease(user, was.addFolder.id, was.getRelease.id, was.addRelease.instance_id), it => it === ''],
    ['deleteFolder', was => collection.deleteFolder(user, was.addFolder.id), it => it === ''],

    ['wantlist addRelease', was => wantlist.addRelease(user, was.getRelease.id, { notes: 'first', rating: 3 }), (it, was) => it.id === was.getRelease.id && it.notes === 'first'],
    ['wantlist editNotes', was => wantlist.editNotes(user, was.getRelease.id, { notes: 'second' }), it => it.notes === 'second'],
    ['wantlist getReleases', () => wantlist.getReleases(user, { per_page: 100 }), (it, was) => it.wants.some(want => want.id === was.getRelease.id)],
    ['wantlist removeRelease', was => wantlist.removeRelease(user, was.getRelease.id), it => it === ''],
    ['getLists', () => owner.user().getLists(user, { per_page: 1 }), it => it.lists[0].name && it.pagination.per_page === 1],
    ['getItems', was => owner.user().list().getItems(was.getLists.lists[0].id), (it, was) => it.name === was.getLists.lists[0].name && it.items[0].display_title],
    ['getContributions', () => owner.user().getContributions(user, { per_page: 2 }), it => it.contributions[0].title],
    ['getSubmissions', () => owner.user().getSubmissions(user, { per_page: 2 }), it => !Array.isArray(it.submissions)],

    ['getInventory', () => market.getInventory(user, { per_page: 3, status: 'For Sale', sort: 'price' }), it => it.listings[0].price.value > 0 && it.listings[0].release.description],
    ['addListing', was => market.addListing({ release_id: was.getInventory.listings[0].release.id, condition: 'Very Good (VG)', price: 12.5, status: 'Draft' }), it => it.listing_id > 0],
    ['editListing', was => market.editListing(was.addListing.listing_id, { release_id: was.getInventory.listings[0].release.id, condition: 'Very Good (VG)', price: 13.5, status: 'For Sale' }), it => it === ''],
    ['getListing', was => stranger.marketplace().getListing(was.addListing.listing_id), it => it.status === 'For Sale' && it.condition === 'Very Good (VG)'],
    ['deleteListing', was => market.deleteListing(was.addListing.listing_id), it => it === ''],
    ['getOrders', () => market.getOrders({ sort: 'created', sort_order: 'desc' }), it => it.orders[0].next_status.length > 0],
    ['getOrder', was => market.getOrder(orderOf(was)), it => it.items[0].release.description && it.total.value > 0],
    ['editOrder', was => market.editOrder(orderOf(was), { status: 'Buyer Contacted' }), it => it.status === 'Buyer Contacted'],
    ['addOrderMessage', was => market.addOrderMessage(orderOf(was), { message: 'On its way', status: 'Shipped' }), it => it.message.includes('On its way')],
    ['getOrderMessages', was => market.getOrderMessages(orderOf(was), { per_page: 5 }), it => it.messages.some(message => message.message.includes('On its way'))],
    ['getFee', () => market.getFee(10), it => it.value > 0 && it.currency],
    ['getFee in a currency', () => market.getFee(10, 'EUR'), it => it.value > 0 && it.currency === 'EUR'],
    // The release in every tutorial, which is always for sale
    ['getPriceSuggestions', () => market.getPriceSuggestions(249504), it => it['Mint (M)'].value > 0],

    ['getRequestToken', () => told(then => oauth.getRequestToken(consumerKey, consumerSecret, 'https://app.example/back?from=discogs', then)), it => it.token && it.tokenSecret],
    ['the user agrees', was => browser(was.getRequestToken.authorizeUrl, 'allow'), (it, was) => it.get('oauth_token') === was.getRequestToken.token && it.get('from') === 'discogs'],
    ['getAccessToken', was => told(then => oauth.getAccessToken(was['the user agrees'].get('oauth_verifier'), then)), it => it.level === 2 && it.token],
    ['getIdentity by OAuth', was => client(was.getAccessToken).getIdentity(), it => it.username === user],
]);

const hasItsId = (release, id) => release.id === id && release.title;
await calls.many('16 at a time', 320, 16, id => database.getRelease(id), hasItsId);
await calls.many('each on its own connection', 500, 1, id => database.getRelease(id), hasItsId);
calls.end();
