-- Run by .ci/neovim: the problems of a plan, a fix, a hover and the symbols, as Neovim gets them.
local root = vim.fn.getcwd()
local command = vim.split(vim.env.PLANLINT .. ' lsp --stdio', ' ')
local left

local function quit(failure)
  io.stderr:write(failure and ('FAILED: ' .. failure .. '\n') or 'neovim: all as it should be\n')
  vim.cmd(failure and 'cquit 1' or 'cquit 0')
end

local function expect(what, seen, wanted)
  if not vim.deep_equal(seen, wanted) then error(what .. ' is ' .. vim.inspect(seen) .. ', not ' .. vim.inspect(wanted), 0) end
end

local function ask(method, more)
  local params = vim.tbl_extend('force', { textDocument = vim.lsp.util.make_text_document_params() }, more or {})
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 10000) or {}) do
    return answer.result
  end
end

-- Waits until the problems are these, as `line:column rule`, counted from 1 and the column in bytes.
local function expect_problems(wanted)
  local seen
  vim.wait(10000, function()
    seen = vim.tbl_map(function(one)
      return (one.lnum + 1) .. ':' .. (one.col + 1) .. ' ' .. one.code
    end, vim.diagnostic.get(0))
    table.sort(seen)
    return vim.deep_equal(seen, wanted)
  end, 50)
  expect('the list of problems', seen, wanted)
end

local function check()
  local client = vim.lsp.start_client({
    name = 'planlint',
    cmd = command,
    root_dir = root,
    on_exit = function(code)
      left = code
    end,
  })
  vim.lsp.buf_attach_client(0, client)
  expect_problems({ '5:13 unfinished-task', '9:3 malformed-checkbox' })

  local box = { line = 8, character = 3 }
  local actions = ask('textDocument/codeAction', { range = { start = box, ['end'] = box }, context = { diagnostics = {} } })
  expect('the first action', actions[1].title, 'Change to [ ] (malformed-checkbox)')
  vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
  expect('the line after the fix', vim.api.nvim_buf_get_lines(0, 8, 9, true)[1], '- [ ] Sweep up')
  expect_problems({ '5:13 unfinished-task' })

  local hover = ask('textDocument/hover', { position = { line = 2, character = 5 } })
  expect('the hover', vim.split(hover.contents.value, '\n')[1], '**Phase 1: Tiles** — ✅ Complete · 1/3')
  local symbols = ask('textDocument/documentSymbol')
  expect('the symbol', symbols[1].children[1].detail, '✅ Complete · 1/3')

  vim.cmd('write')
  vim.lsp.stop_client(client)
  vim.wait(5000, function()
    return left ~= nil
  end, 20)
  expect('the exit status of the server', left, 0)
end

local ok, failure = pcall(check)
quit(not ok and failure or nil)
