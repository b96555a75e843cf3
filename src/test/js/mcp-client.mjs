// Talks to the advisor as an assistant does and prints what it was told, a line of JSON for each step.
// node mcp-client.mjs http://localhost:8080/mcp   or   node mcp-client.mjs COMMAND ARGUMENT...
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { ElicitRequestSchema } from '@modelcontextprotocol/sdk/types.js';

const [target, ...rest] = process.argv.slice(2);
const transport = target.startsWith('http')
  ? new StreamableHTTPClientTransport(new URL(target))
  : new StdioClientTransport({ command: target, args: rest, stderr: 'inherit' });

const tell = (step, said) => console.log(JSON.stringify({ step, said }));

const client = new Client(
  { name: 'advisor-test', version: '1' },
  { capabilities: { elicitation: { form: {} } } },
);
client.setRequestHandler(ElicitRequestSchema, async (request) => {
  const answers = request.params.requestedSchema.properties.answer.enum;
  tell('asked back', { message: request.params.message, answers });
  return { action: 'accept', content: { answer: answers[0] } };
});
await client.connect(transport);
tell('server', client.getServerVersion());

const { tools } = await client.listTools();
tell('tools', tools.map(({ name, description, outputSchema }) => ({ name, description, schema: !!outputSchema })));

const call = async (name, args) => {
  const result = await client.callTool({ name, arguments: args });
  tell(name, result.isError ? { error: result.content[0].text } : { text: result.content[0].text, data: result.structuredContent });
  return result;
};

const scenario = 'A call centre keeps recordings of its calls and wants to turn them into text. Which service fits?';
const options = { A: 'Amazon Polly', B: 'Amazon Transcribe', C: 'Amazon Translate' };
await call('recommend_service', { scenario, options });
await call('recommend_service', { scenario: ' ' });
await call('explain_decision', { scenario, options, why_not: ['A'] });
await call('check_recommendation', { scenario, recommendation: 'Amazon Polly' });
await call('next_question', { scenario: 'We host a model of our own for predictions. Which SageMaker inference option fits?' });
await call('grade_answer', { scenario, options, given: ['A'], expected: ['B'] });
await call('grade_answer', { scenario, options, given: ['A'], expected: ['A', 'C'] });
await call('grade_answer', { scenario, options, given: ['Z'] });
await call('list_services', { word: 'transcribe' });
await call('get_service', { id: 'transcribe' });
await call('get_service', { id: 'transcrib' });
await call('recommend_service', {
  scenario: process.env.ADVISOR_UNDECIDED ?? 'Which service do we take for our data?',
});

tell('resources', (await client.listResources()).resources.map((resource) => resource.uri));
const read = await client.readResource({ uri: 'advisor://services/transcribe' });
tell('resource', JSON.parse(read.contents[0].text).id);
tell('prompts', (await client.listPrompts()).prompts.map((prompt) => prompt.name));
const prompt = await client.getPrompt({ name: 'practise', arguments: { topic: 'vision' } });
tell('prompt', prompt.messages[0].content.text);
const portuguese = await client.getPrompt({ name: 'practise', arguments: { topic: 'visão', lang: 'pt-BR' } });
tell('prompt', portuguese.messages[0].content.text);
await client.close();
