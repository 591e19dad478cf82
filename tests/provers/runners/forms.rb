# SPDX-FileCopyrightText: 2026 The Statusbook authors
# SPDX-License-Identifier: MIT

# Runs the snippets of one Ruby library. Called by scripted.py with a JSON object on standard input: id, demanded (code ->
# field) and cases (n, form, code, text). Prints a JSON line for each case that it tried.

require "json"
require "minitest"

JOB = JSON.parse($stdin.read)
$stdout.sync = true

def another(code) = code == 404 ? 410 : 404

def ensure_that(is_right, why) = is_right || raise(why)

def answered(one, status, fields)
  ensure_that(status.to_i == one["code"], "answers #{status}")
  wanted = JOB["demanded"][one["code"].to_s]
  ensure_that(!wanted || fields.any? { |name| name.downcase == wanted }, "answers without #{wanted}")
end

# Whether the block takes the code, and no other.
def told_apart(one)
  [one["code"], another(one["code"])].each do |code|
    ensure_that(!!yield(code) == (code == one["code"]), "takes #{code} for #{one["code"]}")
  end
end

# What the texts of Net::HTTP see.
module NetHttp
  def self.load
    require "net/http"
    require "webmock"
    WebMock.enable!
    Place.include(WebMock::API)
  end

  class Place
    include Minitest::Assertions
    attr_accessor :assertions, :reached

    def initialize(code)
      @assertions = 0
      @code = code
    end

    def response = (Net::HTTPResponse::CODE_TO_OBJ[format("%03d", @code)] || Net::HTTPUnknownResponse).new("1.1", @code.to_s, "")
    def run(text) = instance_eval(text)
  end

  def self.check(one)
    case one["form"]
    when "constant"
      found = Place.new(0).run(one["text"])
      ensure_that(found == Net::HTTPResponse::CODE_TO_OBJ[one["code"].to_s], "is #{found}")
    when /\Astub/
      WebMock.reset!
      Place.new(0).run(one["text"])
      got = Net::HTTP.get_response(URI("https://example.com/"))
      answered(one, got.code, got.each_header.to_h.keys)
    when "assert"
      told_apart(one) do |code|
        Place.new(code).run(one["text"])
      rescue Minitest::Assertion
        false
      end
    else
      told_apart(one) do |code|
        place = Place.new(code)
        place.run(one["text"].sub("# ...", "self.reached = true"))
        place.reached
      end
    end
  end
end

# What the texts of Rack, and those of Rails' controllers, see.
module RackForms
  Answer = Struct.new(:status)

  def self.load
    require "rack"
    require "action_controller"
    const_set(:Controller, Class.new(ActionController::Base) do
      def show = instance_eval(request.get_header("text"))
    end)
  end

  class Place
    include Minitest::Assertions
    attr_accessor :assertions, :reached
    attr_reader :response

    def initialize(code)
      @assertions = 0
      @response = Answer.new(code)
    end

    def last_response = response
    def run(text) = instance_eval(text)
  end

  def self.check(one)
    case one["form"]
    when "constant"
      found = Rack::Utils.status_code(Place.new(0).run(one["text"]))
      ensure_that(found == one["code"], "gives #{found}")
    when /\Arespond/
      status, fields, = Place.new(0).run(one["text"])
      Rack::MockResponse.new(status, fields, [])
      answered(one, status, fields.keys)
    when /\Ahead/
      status, fields, = Controller.action(:show).call(Rack::MockRequest.env_for("/", "text" => one["text"]))
      answered(one, status, fields.keys)
    when "assert"
      told_apart(one) do |code|
        Place.new(code).run(one["text"])
      rescue Minitest::Assertion
        false
      end
    else
      told_apart(one) do |code|
        place = Place.new(code)
        place.run(one["text"].sub("# ...", "self.reached = true"))
        place.reached
      end
    end
  end
end

# What the texts of a spec see: rspec-rails' matchers, and Rails' own answer.
module RspecForms
  def self.load
    require "rails"
    require "action_controller/railtie"
    require "rspec/rails"
    Class.new(Rails::Application) do
      config.eager_load = false
      config.logger = Logger.new(IO::NULL)
      config.secret_key_base = "-" * 32
    end
    const_set(:Place, Class.new do
      include RSpec::Matchers
      include RSpec::Rails::Matchers
      include RSpec::Rails::Matchers::RedirectTo
      include Minitest::Assertions
      include ActionDispatch::Assertions::ResponseAssertions
      attr_accessor :assertions
      attr_reader :response, :last_response

      def initialize(code)
        @assertions = 0
        fields = code.between?(300, 399) ? { "Location" => "https://example.com/" } : {}
        @response = ActionDispatch::TestResponse.new(code, fields, [])
        @response.request = ActionDispatch::TestRequest.create
        @last_response = Answer.new(code)
      end

      def it(_name, &block) = instance_eval(&block)
      def get(_path) = nil
      def run(text) = instance_eval(text)
    end)
  end

  Answer = Struct.new(:status)

  def self.check(one)
    told_apart(one) do |code|
      Place.new(code).run(one["text"])
      true
    rescue RSpec::Expectations::ExpectationNotMetError
      false
    end
  end
end

prover = { "ruby-net-http" => NetHttp, "ruby-rack" => RackForms, "test-rspec" => RspecForms }.fetch(JOB["id"])
prover.load
JOB["cases"].each do |one|
  why =
    begin
      prover.check(one)
      ""
    rescue Exception => error # whatever a text does is told of the text
      "#{error.class}: #{error.message}"
    end
  $stdout.puts(JSON.generate({ n: one["n"], why: why }))
end
exit!(0)
