/** What tags of template languages do to lines. */

import assert from 'node:assert/strict';
import { hasTemplateMark } from '../../../server/src/syntax/template';
import { depthAfter, leftOpen, makesNames, withoutTags } from '../../../server/src/syntax/template-tags';

describe('tags of a template', () => {
  const blocks: readonly (readonly [text: string, depth: number])[] = [
    ['{% if a %}', 1],
    ['{%- for a in b -%}', 1],
    ['{% for a in b %}{% if c %}', 2],
    ['{% if a %}x{% endif %}', 0],
    ['{% else %}', 0],
    ['{% set a = 1 %}', 0],
    ['{% set a %}', 1],
    ['{% include "a" %}', 0],
    ['<% if @a -%>', 1],
    ['<% @a.each do |b| %>', 1],
    ['<% @a.each { |b| %>', 1],
    ['<% if $a { -%>', 1],
    ['<% next if b %>', 0],
    ['<%= @a if b %>', 0],
    ['<%# if a %>', 0],
    ['{{ if .A }}', 1],
    ['{{- range $a := .B }}', 1],
    ['{{#a}}', 1],
    ['{{ a }}', 0],
    ['{{ if(a) }}', 0],
  ];
  for (const [text, depth] of blocks) {
    it(`"${text}" leaves ${depth} open`, () => assert.equal(depthAfter(text, 0), depth));
  }

  for (const text of ['{% endif %}', '{%- endfor -%}', '<% end %>', '<% } -%>', '{{ end }}', '{{/a}}']) {
    it(`"${text}" closes one`, () => assert.equal(depthAfter(text, 2), 1));
  }

  for (const text of ['{% else %}', '<% else -%>', '<% } else { -%>', '{{ else }}', '<% elsif b %>']) {
    it(`"${text}" closes one and opens one`, () => assert.equal(depthAfter(text, 1), 1));
  }

  it('are gone where they only steer', () => {
    assert.equal(withoutTags('{% if a %} {# why #} {% endif %}'), '');
    assert.equal(withoutTags('{% if a %}b = c{% endif %}'), 'b = c');
    assert.equal(withoutTags('{{ a }} = b'), '{{ a }} = b');
    assert.equal(withoutTags('{% include "a" %}'), '{% include "a" %}');
  });

  const nameEnd = (row: string): number => row.indexOf('=');
  for (const row of [
    '{{ key }} = {{ value }}',
    '<%= key %> = <%= value %>',
    '{{ more }}',
    '@MORE@',
    '{% include "more" %}',
    'smtpd_{{ a }}_file = b',
    '{% if a == 1 %}b = c{% endif %}',
  ]) {
    it(`may make any name of "${row}"`, () => assert.ok(makesNames(row, nameEnd)));
  }
  for (const row of ['a = {{ b }}', 'a = {% if b %}c{% endif %}', '{% if a == 1 %}', '{{ ansible_managed }}', 'a b']) {
    it(`makes no name of "${row}"`, () => assert.ok(!makesNames(row, nameEnd)));
  }

  it('may end in another row', () => {
    assert.equal(leftOpen('a = {{'), '}}');
    assert.equal(leftOpen('  "%s" | format(a)', '}}'), '}}');
    assert.equal(leftOpen('}} {{', '}}'), '}}');
    assert.equal(leftOpen('}}', '}}'), undefined);
    assert.equal(leftOpen('a = ${{b} == {c}}'), undefined);
  });

  it('are looked for in vain without end in no text', () => {
    for (const piece of ['{% ', '<% ', '{{ if ', '{# ', '{{', ':{{', '          ', '${ ']) {
      const text = `${piece.repeat(20_000)}:{{`;
      hasTemplateMark(text);
      depthAfter(text, 0);
      withoutTags(text);
      leftOpen(text);
    }
  });
});
