/// The configuration that makes nginx the gate: everything that leaves the machine passes it, and nothing else does.
public struct GateConfiguration: Sendable {
  /// What nginx reads.
  public let text: String

  /// The first line of every configuration that this program wrote.
  public static let heading = "# Written by shikaku gate; what is changed here is lost when it writes again."

  /// Writes the configuration of a gate that keeps what it needs in a folder of its own.
  /// - Throws: `unusable`
  public init(_ settings: GateSettings, folder: String) throws(GateSettingsFault) {
    try settings.check(folder: folder)
    let parts = [
      Self.heading, Self.process(settings, folder), "http {", Self.files(folder), Self.log(folder), Self.encryption(settings),
      Self.limits(settings), Self.service(settings), Self.strangers(settings), Self.server(settings), "}", "",
    ]
    text = parts.joined(separator: "\n")
  }

  private static func process(_ settings: GateSettings, _ folder: String) -> String {
    """
    \(settings.user.map { "user \($0);\n" } ?? "")pid \(folder)/nginx.pid;
    # Below this level nginx writes addresses with all that stands behind the question mark.
    error_log \(folder)/log/error.log crit;
    worker_processes auto;
    worker_rlimit_nofile 20000;
    # After a reload the old workers answer what they have begun, and are gone after a minute at the latest.
    worker_shutdown_timeout 60s;
    events {
      worker_connections 8192;
    }
    """
  }

  private static func files(_ folder: String) -> String {
    let kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    return """
        server_tokens off;
        default_type application/octet-stream;
      \(kinds.map { "  \($0)_temp_path \(folder)/temp/\($0);" }.joined(separator: "\n"))
      """
  }

  /// One line a request: no address asked for, no query, nothing a person typed.
  private static func log(_ folder: String) -> String {
    let methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
    let areas = GateArea.allCases.compactMap { area in area.folder.map { "    ~^\($0)([/?]|$) \(area.rawValue);" } }
    return """
        map $request $shikaku_method {
          default OTHER;
      \(methods.map { "    \"~^\($0) \" \($0);" }.joined(separator: "\n"))
        }
        map $request_uri $shikaku_area {
          default \(GateArea.pages.rawValue);
      \(areas.joined(separator: "\n"))
        }
        log_format shikaku '$time_iso8601 $remote_addr $shikaku_method $shikaku_area $status $body_bytes_sent '
                           '$request_time $server_protocol $ssl_protocol $ssl_client_serial $ssl_client_verify';
        access_log \(folder)/log/access.log shikaku;
      """
  }

  private static func encryption(_ settings: GateSettings) -> String {
    """
      ssl_protocols TLSv1.2 TLSv1.3;
      ssl_ciphers ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305;
      ssl_ecdh_curve X25519:prime256v1:secp384r1;
      ssl_prefer_server_ciphers off;
      # A resumed connection is not checked against the revocation list again, so none is resumed.
      ssl_session_cache off;
      ssl_session_tickets off;
      ssl_certificate \(settings.certificate);
      ssl_certificate_key \(settings.key);
      ssl_client_certificate \(settings.clientAuthorities);
      ssl_crl \(settings.revocationLists);
      ssl_verify_client optional;
      ssl_verify_depth 2;
    """
  }

  /// How many connections a caller may have; as many long bodies may wait, so that none that got in is refused for waiting.
  private static let connectionsAtOnce = 128

  private static func limits(_ settings: GateSettings) -> String {
    """
      # One caller is one certificate, or one address where none is shown.
      map $ssl_client_serial $shikaku_caller {
        default $ssl_client_serial;
        "" $binary_remote_addr;
      }
      limit_req_zone $shikaku_caller zone=requests:16m rate=\(settings.requestsPerSecond)r/s;
      limit_req zone=requests burst=\(settings.requestsPerSecond * 2) nodelay;
      limit_req_status 429;
      # A long body waits its turn before any of it is read. Without a certificate less is long, and so is a body of untold length.
      map "$request_method $ssl_client_verify $content_length" $shikaku_long_body {
        default "";
        "~ [0-9]{7,}$" $shikaku_caller;
        "~ NONE [0-9]{6}$" $shikaku_caller;
        "~^(POST|PUT|PATCH) NONE $" $shikaku_caller;
      }
      limit_req_zone $shikaku_long_body zone=bodies:4m rate=2r/s;
      limit_req zone=bodies burst=\(connectionsAtOnce);
      limit_conn_zone $shikaku_caller zone=connections:16m;
      limit_conn connections \(connectionsAtOnce);
      limit_conn_status 429;
      client_header_timeout 10s;
      client_body_timeout 10s;
      # What still comes after a refusal is read for a moment only, that the refusal may be seen.
      lingering_time 1s;
      lingering_timeout 1s;
      send_timeout 20s;
      keepalive_timeout 60s;
      keepalive_requests 1000;
      reset_timedout_connection on;
      http2_max_concurrent_streams 32;
      client_header_buffer_size 1k;
      large_client_header_buffers 4 4k;
      client_body_buffer_size 64k;
      client_max_body_size \(WebSite.maximumBodySize);
    """
  }

  private static func service(_ settings: GateSettings) -> String {
    """
      upstream shikaku {
        server unix:\(settings.socket) max_fails=0;
        keepalive 64;
        # Shorter than the service's own patience, so that no request is sent into a closing connection.
        keepalive_timeout 20s;
      }
      proxy_http_version 1.1;
      proxy_connect_timeout 5s;
      proxy_send_timeout 30s;
      proxy_read_timeout 60s;
      proxy_max_temp_file_size 0;
      # Nothing that a caller sent is handed on but what stands here by name; what the gate says of the caller is always its own.
      proxy_pass_request_headers off;
      proxy_set_header Connection "";
    \(handedOn.map { "  proxy_set_header \($0.name) \($0.value);" }.joined(separator: "\n"))
    """
  }

  /// The headers that reach the service.
  static var handedOn: [(name: String, value: String)] {
    let read = WebRequest.Header.allCases.map { header in
      (header.rawValue, header == .host ? "$host" : "$http_" + header.rawValue.lowercased().replacing("-", with: "_"))
    }
    return read + GateHeader.allCases.map { ($0.rawValue, $0.variable) }
  }
}
