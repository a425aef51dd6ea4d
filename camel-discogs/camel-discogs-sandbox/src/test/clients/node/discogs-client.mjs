// The whole public surface of @lionralfs/discogs-client. It takes host and port; only its OAuth steps cannot be told where to go.
import { DiscogsClient, DiscogsOAuth } from '@lionralfs/discogs-client';
import { Calls, refusal } from './calls.mjs';
import { allAddressesAreTheSandbox, api, browser, consumerKey, consumerSecret, user, userToken } from './sandbox.mjs';

const client = (auth, config) => new DiscogsClient({ userAgent: 'SandboxTest/1.0', auth }).setConfig({ host: api.hostname, port: api.port, ...config });

const stranger = client();
const owner = client({ userToken });
const database = owner.database();
const market = owner.marketplace();
const inventory = owner.inventory();
const collection = owner.user().collection();
const wantlist = owner.user().wantlist();
const oauth = new DiscogsOAuth(consumerKey, consumerSecret);
const signed = was => client({ method: 'oauth', consumerKey, consumerSecret, ...was.getAccessToken });
const orderOf = was => was.getOrders.data.orders.find(order => !/Received|Shipped|Sent|Cancelled/.test(order.status)).id;
const forSale = was => was.getInventory.data.listings[0].release.id;
const copyOf = was => [user, was.addFolder.data.id, was.getRelease.data.id, was.addRelease.data.instance_id];
const calls = new Calls('discogs-client');

await calls.inTurn([
    ['about', () => stranger.about(), it => it.data.api_version === 'v2' && it.data.clientInfo.authLevel === 0],
    ['getIdentity', () => owner.getIdentity(), it => it.data.username === user && it.rateLimit.limit > 0],
    ['rate limit', () => owner.getIdentity(), it => it.rateLimit.used > 0 && it.rateLimit.remaining + it.rateLimit.used === it.rateLimit.limit],
    ['getIdentity of a stranger', () => refusal(stranger.get('/oauth/identity')), it => it.statusCode === 401 && it.message === 'You must authenticate to access this resource.'],
    ['getIdentity by a wrong token', () => refusal(client({ userToken: 'wrong' }).getIdentity()), it => it.statusCode === 401 && it.message.startsWith('Invalid consumer token')],
    ['getProfile', () => owner.user().getProfile(user), it => it.data.username === user && it.data.email.includes('@')],
    ['getProfile of nobody', () => refusal(owner.user().getProfile('nobody at all')), it => it.statusCode === 404],
    ['editProfile', () => owner.user().editProfile(user, { location: 'Zürich', profile: '[b]Digs[/b] [a=Nobody]' }), it => it.data.location === 'Zürich'],
    ['editProfile of a stranger', () => refusal(stranger.user().editProfile(user, { name: 'x' })), it => it.statusCode === 403],
    ['getProfile as HTML', () => client({ userToken }, { outputFormat: 'html' }).user().getProfile(user), it => it.data.profile.includes('<')],
    ['getProfile as plain text', () => client({ userToken }, { outputFormat: 'plaintext' }).user().getProfile(user), it => !/[<[]b[>\]]/.test(it.data.profile)],

    ['search', () => database.search({ query: 'the', type: 'release', per_page: 5 }), it => it.data.results.length === 5 && it.data.results[0].title],
    ['search for a master', () => database.search({ type: 'master', per_page: 1 }), it => it.data.results[0].type === 'master'],
    ['search with all filters', was => database.search({ type: 'release', country: was.search.data.results[0].country, genre: was.search.data.results[0].genre[0], format: was.search.data.results[0].format[0], label: was.search.data.results[0].label[0], catno: was.search.data.results[0].catno }), (it, was) => it.data.results.some(row => row.id === was.search.data.results[0].id)],
    ['search with key and secret', () => client({ consumerKey, consumerSecret }).database().search({ query: 'the' }), it => it.data.pagination.items > 0],
    ['getMaster', was => database.getMaster(was['search for a master'].data.results[0].id), it => it.data.title && it.data.main_release > 0],
    ['getMasterVersions', was => database.getMasterVersions(was.getMaster.data.id, { per_page: 2, sort: 'released', sort_order: 'asc' }), it => it.data.versions[0].major_formats.length > 0],
    ['getRelease', was => database.getRelease(was.getMaster.data.main_release, 'EUR'), (it, was) => it.data.master_id === was.getMaster.data.id && it.data.tracklist.length > 0],
    ['getRelease of none', () => refusal(database.getRelease(2_147_483_647)), it => it.statusCode === 404 && it.message === 'That release does not exist or may have been deleted.'],
    ['getArtist', was => database.getArtist(was.getRelease.data.artists[0].id), (it, was) => it.data.name === was.getRelease.data.artists[0].name],
    ['getArtistReleases', was => database.getArtistReleases(was.getArtist.data.id, { page: 1, per_page: 3, sort: 'title', sort_order: 'asc' }), it => it.data.releases[0].title],
    ['getLabel', was => database.getLabel(was.getRelease.data.labels[0].id), (it, was) => it.data.name === was.getRelease.data.labels[0].name],
    ['getLabelReleases', was => database.getLabelReleases(was.getLabel.data.id, { per_page: 3 }), it => it.data.releases[0].catno],
    ['setReleaseRating', was => database.setReleaseRating(was.getRelease.data.id, user, 5), it => it.data.rating === 5 && it.data.username === user],
    ['getReleaseRating', was => database.getReleaseRating(was.getRelease.data.id, user), it => it.data.rating === 5],
    ['setReleaseRating to none', was => database.setReleaseRating(was.getRelease.data.id, user, null), it => it.data === undefined],
    ['getReleaseCommunityRating', was => database.getReleaseCommunityRating(was.getRelease.data.id), it => it.data.rating.count >= 0],
    ['getReleaseStats', was => database.getReleaseStats(was.getRelease.data.id), it => typeof it.data.is_offensive === 'boolean'],

    ['getFolders', () => collection.getFolders(user), it => it.data.folders[0].name === 'All' && it.data.folders[0].count > 0],
    ['addFolder', () => collection.addFolder(user, 'Näherung & more'), it => it.data.name === 'Näherung & more' && it.data.count === 0],
    ['setFolderName', was => collection.setFolderName(user, was.addFolder.data.id, 'Renamed'), it => it.data.name === 'Renamed'],
    ['getFolder', was => collection.getFolder(user, was.addFolder.data.id), it => it.data.name === 'Renamed'],
    ['addRelease', was => collection.addRelease(user, was.getRelease.data.id), it => it.data.instance_id > 0 && it.data.resource_url],
    ['editRelease moves', was => collection.editRelease(user, 1, was.getRelease.data.id, was.addRelease.data.instance_id, { folder_id: was.addFolder.data.id }), it => it.data === undefined],
    ['editRelease rates', was => collection.editRelease(...copyOf(was), { rating: 4 }), it => it.data === undefined],
    ['editInstanceNote', was => collection.editInstanceNote(...copyOf(was), 3, 'Signed "in" Köln'), it => it.data === undefined],
    ['getReleases of a folder', was => collection.getReleases(user, was.addFolder.data.id, { sort: 'artist', sort_order: 'asc' }), it => it.data.releases[0].rating === 4 && it.data.releases[0].notes[0].value === 'Signed "in" Köln'],
    ['getReleaseInstances', was => collection.getReleaseInstances(user, was.getRelease.data.id), (it, was) => it.data.releases.some(copy => copy.instance_id === was.addRelease.data.instance_id)],
    ['removeRelease', was => collection.removeRelease(...copyOf(was)), it => it.data === undefined],
    ['deleteFolder', was => collection.deleteFolder(user, was.addFolder.data.id), it => it.data === undefined],
    ['getFields', () => collection.getFields(user), it => it.data.fields[0].options.includes('Mint (M)')],
    ['getValue', () => collection.getValue(user), it => /\d/.test(it.data.minimum) && it.data.median && it.data.maximum],

    ['wantlist addRelease', was => wantlist.addRelease(user, was.getRelease.data.id, { notes: 'first', rating: 3 }), (it, was) => it.data.id === was.getRelease.data.id && it.data.rating === 3],
    ['wantlist editNotes', was => wantlist.editNotes(user, was.getRelease.data.id, { notes: 'second' }), it => it.data.notes === 'second'],
    ['wantlist getReleases', () => wantlist.getReleases(user, { per_page: 100 }), (it, was) => it.data.wants.some(want => want.id === was.getRelease.data.id)],
    ['wantlist removeRelease', was => wantlist.removeRelease(user, was.getRelease.data.id), it => it.data === undefined],
    ['wantlist removeRelease again', was => wantlist.removeRelease(user, was.getRelease.data.id), it => it.data === undefined],
    ['getLists', () => owner.user().getLists(user, { per_page: 1 }), it => it.data.lists[0].name],
    ['getItems', was => owner.user().list().getItems(was.getLists.data.lists[0].id), (it, was) => it.data.name === was.getLists.data.lists[0].name && it.data.items[0].display_title],
    ['getContributions', () => owner.user().getContributions(user, { per_page: 2, sort: 'year', sort_order: 'desc' }), it => it.data.contributions[0].title],
    ['getSubmissions', () => owner.user().getSubmissions(user, { per_page: 2 }), it => !Array.isArray(it.data.submissions)],

    ['getInventory', () => market.getInventory(user, { per_page: 3, status: 'For Sale', sort: 'price', sort_order: 'desc' }), it => it.data.listings[0].price.value > 0],
    ['addListing', was => market.addListing({ release_id: forSale(was), condition: 'Very Good (VG)', price: 12.5, status: 'Draft', weight: 'auto' }), it => it.data.listing_id > 0],
    ['editListing', was => market.editListing(was.addListing.data.listing_id, { release_id: forSale(was), condition: 'Very Good (VG)', price: 13.5, status: 'For Sale' }), it => it.data === undefined],
    ['getListing', was => market.getListing(was.addListing.data.listing_id, 'USD'), it => it.data.status === 'For Sale' && it.data.price.currency === 'USD' && it.data.original_price.value === 13.5],
    ['deleteListing', was => market.deleteListing(was.addListing.data.listing_id), it => it.data === undefined],
    ['getOrders', () => market.getOrders({ sort: 'created', sort_order: 'desc', archived: false }), it => it.data.orders[0].next_status.length > 0],
    ['getOrder', was => market.getOrder(orderOf(was)), it => it.data.items[0].release.description && it.data.total.value > 0],
    ['editOrder', was => market.editOrder(orderOf(was), { shipping: 4.5 }), it => it.data.status === 'Invoice Sent' && it.data.shipping.value === 4.5],
    ['addOrderMessage', was => market.addOrderMessage(orderOf(was), { message: 'On its way' }), it => it.data.message.includes('On its way')],
    ['getOrderMessages', was => market.getOrderMessages(orderOf(was), { per_page: 5 }), it => it.data.messages[0].message.includes('On its way')],
    ['getFee', () => market.getFee(10), it => it.data.value > 0 && it.data.currency],
    ['getFee in a currency', () => market.getFee(10, 'EUR'), it => it.data.value > 0 && it.data.currency === 'EUR'],
    ['getPriceSuggestions', was => market.getPriceSuggestions(forSale(was)), it => it.data['Mint (M)'].value > 0],
    ['marketplace getReleaseStats', was => market.getReleaseStats(forSale(was), 'USD'), it => it.data.num_for_sale > 0 && it.data.lowest_price.currency === 'USD'],
    ['exportInventory', () => inventory.exportInventory(), it => it.rateLimit],
    ['getExports', () => inventory.getExports({ page: 1, per_page: 100 }), it => it.data.items.at(-1).status],
    ['getExport', was => inventory.getExport(was.getExports.data.items.at(-1).id), it => it.data.filename.endsWith('.csv')],
    ['downloadExport', async was => (await inventory.downloadExport(was.getExport.data.id)).data.text(), it => it.startsWith('listing_id,artist,title')],
]);

const hasItsId = (it, id) => it.data.id === id && it.data.title;
await calls.many('16 at a time', 320, 16, id => database.getRelease(id), hasItsId);

allAddressesAreTheSandbox({ keepAlive: false });
await calls.inTurn([
    ['getRequestToken', () => oauth.getRequestToken('https://app.example/back?from=discogs'), it => it.token && it.callbackConfirmed],
    ['the user agrees', was => browser(was.getRequestToken.authorizeUrl, 'allow'), (it, was) => it.get('oauth_token') === was.getRequestToken.token && it.get('from') === 'discogs'],
    ['getAccessToken', was => oauth.getAccessToken(was.getRequestToken.token, was.getRequestToken.tokenSecret, was['the user agrees'].get('oauth_verifier')), it => it.accessToken && it.accessTokenSecret],
    ['getIdentity by OAuth', was => signed(was).getIdentity(), it => it.data.username === user],
    ['a refused request token', () => oauth.getRequestToken('https://app.example/back').then(token => browser(token.authorizeUrl, 'deny')), it => it.get('denied') && !it.get('oauth_verifier')],
    ['getRequestToken by a wrong key', () => refusal(new DiscogsOAuth('wrong', consumerSecret).getRequestToken('https://app.example/back')), it => it.statusCode === 401 && it.message === 'Invalid consumer.'],
]);
await calls.many('each on its own connection', 500, 1, id => database.getRelease(id), hasItsId);
calls.end();
