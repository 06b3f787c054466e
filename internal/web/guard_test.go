package web_test

import (
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/vedette-org/vedette"
	"github.com/vedette-org/vedette/internal/web"
)

// TestHost has every path refuse names that an attacker can point to loopback.
func TestHost(t *testing.T) {
	d := small(t)
	_, port, err := net.SplitHostPort(d.Listener.Addr().String())
	no(t, err)
	for host, ok := range map[string]bool{
		"127.0.0.1:" + port: true, "localhost:" + port: true, "LOCALHOST:" + port: true, "[::1]:" + port: true, "127.0.0.7:" + port: true,
		"evil.example:" + port: false, "127.0.0.1.evil.example:" + port: false, "localhost.evil.example:" + port: false, "localhost.:" + port: false,
		"127.0.0.1": false, "localhost": false, "127.0.0.1:1": false, "0.0.0.0:" + port: false, "192.168.1.5:" + port: false, "[::]:" + port: false,
		"0x7f000001:" + port: false, "[::ffff:10.0.0.1]:" + port: false,
	} {
		for _, path := range []string{"/", "/api/v1/state", "/api/v1/events", "/assets/index-abc123.js", "/api/v1/reports/x"} {
			if ok && path == "/api/v1/events" {
				continue // has no end
			}
			a := d.get(path, "Host", host)
			switch {
			case !ok:
				if words := d.refused(a, http.StatusMisdirectedRequest); strings.Contains(words, port+" ") {
					t.Error(words)
				}
			case a.StatusCode == http.StatusMisdirectedRequest:
				t.Errorf("%s with host %s: %s", path, host, a.Status)
			}
		}
	}
}

func TestOrigin(t *testing.T) {
	d := small(t)
	for _, method := range []string{"POST", "PUT", "PATCH", "DELETE", "OPTIONS"} {
		a := d.ask(method, "/api/v1/incidents", "Origin", d.URL, "Sec-Fetch-Site", "same-origin")
		d.refused(a, http.StatusMethodNotAllowed)
		if a.Header.Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: Allow is %q", method, a.Header.Get("Allow"))
		}
	}
	for _, from := range [][]string{
		{"Origin", "https://evil.example"}, {"Origin", "null"}, {"Origin", "http://127.0.0.1:1"},
		{"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"},
	} {
		d.refused(d.ask("POST", "/", append(from, "Content-Type", "text/plain")...), http.StatusForbidden)
	}
	for _, site := range []string{"cross-site", "same-site"} {
		d.refused(d.get("/api/v1/state", "Sec-Fetch-Site", site, "Sec-Fetch-Mode", "no-cors"), http.StatusForbidden)
		if a := d.get("/api/v1/state", "Sec-Fetch-Site", site, "Sec-Fetch-Mode", "navigate"); a.StatusCode != http.StatusOK {
			t.Errorf("a link followed from another site: %s", a.Status)
		}
		if a := d.get("/", "Sec-Fetch-Site", site, "Sec-Fetch-Mode", "navigate"); a.StatusCode != http.StatusOK {
			t.Errorf("a link to the pages: %s", a.Status)
		}
	}
	for _, site := range []string{"same-origin", "none"} {
		if a := d.get("/api/v1/state", "Sec-Fetch-Site", site); a.StatusCode != http.StatusOK {
			t.Errorf("%s: %s", site, a.Status)
		}
	}
}

// TestHeaders looks at what a browser is told with every sort of answer.
func TestHeaders(t *testing.T) {
	d := small(t)
	for _, path := range []string{"/", "/incidents/x", "/assets/index-abc123.js", "/assets/none.js", "/api/v1/state", "/api/v1/none", "/api/v1/incidents?limit=x", "/api/v1/openapi.json"} {
		for _, method := range []string{"GET", "HEAD", "POST"} {
			a := d.ask(method, path)
			csp := a.Header.Get("Content-Security-Policy")
			for _, part := range []string{"default-src 'none'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'none'"} {
				if !strings.Contains(csp, part) {
					t.Errorf("%s %s: policy %q lacks %s", method, path, csp, part)
				}
			}
			if strings.Contains(csp, "unsafe") {
				t.Errorf("%s %s: policy %q", method, path, csp)
			}
			for name, want := range map[string]string{"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
				"Cross-Origin-Resource-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin", "Access-Control-Allow-Origin": ""} {
				if got := a.Header.Get(name); got != want {
					t.Errorf("%s %s: %s is %q", method, path, name, got)
				}
			}
			if a.Header.Get("Content-Type") == "" {
				t.Errorf("%s %s: no content type", method, path)
			}
			if method == "HEAD" && a.body != "" {
				t.Errorf("HEAD %s has a body", path)
			}
		}
	}
}

func TestListen(t *testing.T) {
	for _, address := range []string{"0.0.0.0:0", ":0", "192.168.1.5:8377", "example.org:80", "8377", "", "127.0.0.1", "[::]:0", "127.0.0.1:http2x"} {
		ln, err := web.Listen(address)
		if err == nil {
			ln.Close()
		}
		if vedette.KindOf(err) != vedette.ErrUsage {
			t.Errorf("%q: %v", address, err)
		}
	}
	ln, err := web.Listen("127.0.0.1:0")
	no(t, err)
	defer ln.Close()
	_, err = web.Listen(ln.Addr().String())
	if vedette.KindOf(err) != vedette.ErrUsage || !strings.Contains(err.Error(), "another program") {
		t.Errorf("a port that is taken: %v", err)
	}
}

// TestLimits has a client that never finishes its request, or sends too much.
func TestLimits(t *testing.T) {
	d := small(t)
	if a := d.get("/api/v1/search?q=" + strings.Repeat("a", 201)); d.refused(a, http.StatusBadRequest) == "" {
		t.Error("no words")
	}
	if a := d.get("/api/v1/incidents?" + strings.Repeat("type=a&", 101)); d.refused(a, http.StatusBadRequest) == "" {
		t.Error("no words")
	}
	ln, err := web.Listen("127.0.0.1:0")
	no(t, err)
	stopped := start(t, d.server, ln)
	defer stopped()
	c, err := net.Dial("tcp", ln.Addr().String())
	no(t, err)
	defer c.Close()
	_, err = c.Write([]byte("GET / HTTP/1.1\r\nHost: " + ln.Addr().String() + "\r\nX: " + strings.Repeat("x", 64<<10) + "\r\n\r\n"))
	no(t, err)
	no(t, c.SetReadDeadline(time.Now().Add(5*time.Second)))
	b := make([]byte, 64)
	n, _ := c.Read(b)
	if !strings.Contains(string(b[:n]), " 431 ") {
		t.Errorf("a header of 64 kB: %q", b[:n])
	}
}
