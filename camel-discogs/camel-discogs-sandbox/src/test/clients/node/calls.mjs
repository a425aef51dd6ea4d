// Makes the calls of a client, looks at what they answer, and counts.
import { inspect } from 'node:util';

const PATIENCE = 30_000;

export class Calls {
    #client;
    #answers = {};
    #failed = false;
    #tried = 0;
    #passed = 0;

    constructor(client) {
        this.#client = client;
        // A client that throws where nobody can catch it loses its call, not the others
        process.on('uncaughtException', error => this.#fails('outside of any call', error));
    }

    /** Each row is name, call and check; call and check are given all earlier answers by the names of their calls. */
    async inTurn(rows) {
        for (const [name, call, check] of rows) {
            this.#tried++;
            try {
                this.#answers[name] = await answerOf(call(this.#answers));
                mustHold(check, this.#answers[name], this.#answers);
                this.#passed++;
            } catch (error) {
                this.#fails(name, error);
            }
        }
    }

    /** The same call often, with 1, 2, 3 and so on. */
    async many(name, count, connections, call, check) {
        const failures = [];
        let next = 1;
        let passed = 0;
        const connection = async () => {
            while (next <= count) {
                const number = next++;
                try {
                    mustHold(check, await answerOf(call(number)), number);
                    passed++;
                } catch (error) {
                    failures.push(`with ${number}: ${error.message}`);
                }
            }
        };
        await Promise.all(Array.from({ length: connections }, connection));
        if (failures.length > 0) {
            this.#fails(name, new Error(`${failures[0]} (the first of ${failures.length} failures)`));
        }
        console.log(`${this.#client}, ${name}: ${count} calls tried, ${passed} passed`);
    }

    end() {
        console.log(`${this.#client}: ${this.#tried} calls tried, ${this.#passed} passed`);
        process.exit(this.#failed ? 1 : 0);
    }

    #fails(name, error) {
        this.#failed = true;
        console.log(`${this.#client}: ${name} failed: ${error.message}`);
    }
}

/** For calls that have to be refused: what they are refused with. */
export async function refusal(call) {
    const answer = await call.catch(error => error);
    if (answer instanceof Error) {
        return answer;
    }
    throw new Error(`not refused, but answered with ${shown(answer)}`);
}

async function answerOf(call) {
    let timer;
    const tooLate = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer within ${PATIENCE / 1000} s`)), PATIENCE);
    });
    return Promise.race([call, tooLate]).finally(() => clearTimeout(timer));
}

function mustHold(check, answer, context) {
    if (!check(answer, context)) {
        throw new Error(`${check} does not hold for ${shown(answer)}`);
    }
}

function shown(answer) {
    if (answer instanceof Error) {
        return `${answer.statusCode ?? answer.code} ${answer.message}`;
    }
    return inspect(answer, { breakLength: Infinity, depth: 2 }).slice(0, 200);
}
