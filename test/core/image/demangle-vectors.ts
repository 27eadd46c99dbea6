/** Where the mangled names come from; the readable ones are what `c++filt` prints. */
type Source = 'libstdc++.so.6' | 'libstdc++.a' | 'own C++20 file' | 'by hand';

/**
 * Mangled name, readable name, source. The names are symbols of Debian 12's libstdc++ (GCC 12) and of
 * a C++20 file compiled with its g++; the readable form is that of binutils 2.40
 * `xtensa-lx106-elf-c++filt` without the return type of templates.
 */
export const DEMANGLE_VECTORS: readonly (readonly [string, string, Source])[] = [
  ['_ZN7espurna6telnet5setupEv', 'espurna::telnet::setup()', 'by hand'],
  ['_ZZN7espurna6telnet5setupEvE5state', 'espurna::telnet::setup()::state', 'by hand'],
  ['_ZN6_debugL6bufferE', '_debug::buffer', 'by hand'],
  [
    '_ZNKSsixEm',
    'std::basic_string<char, std::char_traits<char>, std::allocator<char> >::operator[](unsigned long) const',
    'libstdc++.so.6',
  ],
  [
    '_ZNSsC1Ev',
    'std::basic_string<char, std::char_traits<char>, std::allocator<char> >::basic_string()',
    'libstdc++.so.6',
  ],
  [
    '_ZNSsD1Ev',
    'std::basic_string<char, std::char_traits<char>, std::allocator<char> >::~basic_string()',
    'libstdc++.so.6',
  ],
  [
    '_ZStlsISt11char_traitsIcEERSt13basic_ostreamIcT_ES5_a',
    'std::operator<< <std::char_traits<char> >(std::basic_ostream<char, std::char_traits<char> >&, signed char)',
    'libstdc++.so.6',
  ],
  ['_ZTVSd', 'vtable for std::basic_iostream<char, std::char_traits<char> >', 'libstdc++.so.6'],
  ['_ZTTSd', 'VTT for std::basic_iostream<char, std::char_traits<char> >', 'libstdc++.so.6'],
  ['_ZTISd', 'typeinfo for std::basic_iostream<char, std::char_traits<char> >', 'libstdc++.so.6'],
  ['_ZTSa', 'typeinfo name for signed char', 'libstdc++.so.6'],
  [
    '_ZThn16_NSdD0Ev',
    'non-virtual thunk to std::basic_iostream<char, std::char_traits<char> >::~basic_iostream()',
    'libstdc++.so.6',
  ],
  [
    '_ZTv0_n24_NSdD0Ev',
    'virtual thunk to std::basic_iostream<char, std::char_traits<char> >::~basic_iostream()',
    'libstdc++.so.6',
  ],
  ['_ZGVNSt7collateIcE2idE', 'guard variable for std::collate<char>::id', 'libstdc++.so.6'],
  ['_Znwm', 'operator new(unsigned long)', 'libstdc++.so.6'],
  ['_ZdlPv', 'operator delete(void*)', 'libstdc++.so.6'],
  ['_ZNSt6localeC1Ev', 'std::locale::locale()', 'libstdc++.so.6'],
  ['_ZNSaIcEC1Ev', 'std::allocator<char>::allocator()', 'libstdc++.so.6'],
  [
    '_ZNKSt9basic_iosIcSt11char_traitsIcEEcvbEv',
    'std::basic_ios<char, std::char_traits<char> >::operator bool() const',
    'libstdc++.so.6',
  ],
  ['_ZNKSt6locale4nameB5cxx11Ev', 'std::locale::name[abi:cxx11]() const', 'libstdc++.so.6'],
  ['_ZNSt7__cxx117collateIcE2idE', 'std::__cxx11::collate<char>::id', 'libstdc++.so.6'],
  [
    '_ZNSoC1Ev',
    'std::basic_ostream<char, std::char_traits<char> >::basic_ostream()',
    'libstdc++.so.6',
  ],
  [
    '_ZStplIcSt11char_traitsIcESaIcEESbIT_T0_T1_ERKS6_S8_',
    'std::operator+<char, std::char_traits<char>, std::allocator<char> >(std::basic_string<char, std::char_traits<char>, std::allocator<char> > const&, std::basic_string<char, std::char_traits<char>, std::allocator<char> > const&)',
    'libstdc++.so.6',
  ],
  [
    '_ZNSt15__exception_ptr13exception_ptrC1EMS0_FvvE',
    'std::__exception_ptr::exception_ptr::exception_ptr(void (std::__exception_ptr::exception_ptr::*)())',
    'libstdc++.so.6',
  ],
  [
    '_ZNSt12strstreambufC1EPFPvmEPFvS0_E',
    'std::strstreambuf::strstreambuf(void* (*)(unsigned long), void (*)(void*))',
    'libstdc++.so.6',
  ],
  [
    '_ZNSiC1Ev',
    'std::basic_istream<char, std::char_traits<char> >::basic_istream()',
    'libstdc++.so.6',
  ],
  [
    '_ZN12_GLOBAL__N_14pool4freeEPv.constprop.0',
    '(anonymous namespace)::pool::free(void*) [clone .constprop.0]',
    'libstdc++.a',
  ],
  [
    '_ZN9__gnu_cxx9free_list9_M_insertEPm.isra.0.cold',
    '__gnu_cxx::free_list::_M_insert(unsigned long*) [clone .isra.0] [clone .cold]',
    'libstdc++.a',
  ],
  [
    '_ZNKSt5ctypeIcE5widenEc.part.0',
    'std::ctype<char>::widen(char) const [clone .part.0]',
    'libstdc++.a',
  ],
  ['_ZN12_GLOBAL__N_11sE', '(anonymous namespace)::s', 'libstdc++.a'],
  ['_ZNK1m3lamMUliE_clEi', 'm::lam::{lambda(int)#1}::operator()(int) const', 'own C++20 file'],
  [
    '_ZSt10_ConstructIiJRKiEEvPT_DpOT0_',
    'std::_Construct<int, int const&>(int*, int const&)',
    'own C++20 file',
  ],
  ['_ZN7espurna6telnet2ntILDnEEEvv', 'espurna::telnet::nt<decltype(nullptr)>()', 'own C++20 file'],
  [
    '_ZN7espurna6telnet2ttISt6vectoriEEvT_IJT0_EE',
    'espurna::telnet::tt<std::vector, int>(std::vector<int>)',
    'own C++20 file',
  ],
  [
    '_ZN7espurna6telnet4takeEPA3_iRA4_iPFPKclEMNS0_3ArrIiLi4ELb1EEEiMSA_KFviEPKPViOiz',
    'espurna::telnet::take(int (*) [3], int (&) [4], char const* (*)(long), int espurna::telnet::Arr<int, 4, true>::*, void (espurna::telnet::Arr<int, 4, true>::*)(int) const, int volatile* const*, int&&, ...)',
    'own C++20 file',
  ],
  [
    '_ZNK7espurna6telnet3ArrIiLi4ELb1EEcvT_IdEEv',
    'espurna::telnet::Arr<int, 4, true>::operator double<double>() const',
    'own C++20 file',
  ],
  ['_ZTch0_v0_n24_N1m2D31dEv', 'covariant return thunk to m::D3::d()', 'own C++20 file'],
  ['_ZTWN1m4S_tlB5cxx11E', 'TLS wrapper function for m::S_tl[abi:cxx11]', 'own C++20 file'],
  ['_ZTHN1m4S_tlB5cxx11E', 'TLS init function for m::S_tl[abi:cxx11]', 'own C++20 file'],
  ['_ZN1m1SppEi', 'm::S::operator++(int)', 'own C++20 file'],
  ['_ZNVKR1m1S1qEv', 'm::S::q() const volatile &', 'own C++20 file'],
  [
    '_ZN1m2nfEPDoFvvEnDuDsDnPDF16_Ce',
    'm::nf(void (*)() noexcept, __int128, char8_t, char16_t, decltype(nullptr), _Float16*, long double _Complex)',
    'own C++20 file',
  ],
  ['_ZN1m2enILNS_1EE1EEEvv', 'm::en<(m::E)1>()', 'own C++20 file'],
  [
    '_ZN7espurna6telnet12_GLOBAL__N_16HiddenC1Ev',
    'espurna::telnet::(anonymous namespace)::Hidden::Hidden()',
    'own C++20 file',
  ],
  [
    '_ZGVZN7espurna6telnet12_GLOBAL__N_16Hidden2goEvE1s',
    'guard variable for espurna::telnet::(anonymous namespace)::Hidden::go()::s',
    'own C++20 file',
  ],
  [
    '_ZN7espurna6telnet3seqIJLi1ELi2ELi3EEEEvNS0_3SeqIJXspT_EEEESt16integer_sequenceImJXspT_EEE',
    'espurna::telnet::seq<1, 2, 3>(espurna::telnet::Seq<1, 2, 3>, std::integer_sequence<unsigned long, 1, 2, 3>)',
    'own C++20 file',
  ],
  [
    '_ZNKSt6ranges13__cust_access4_EndclIRSt6vectorIiSaIiEEEEDaOT_',
    'std::ranges::__cust_access::_End::operator()<std::vector<int, std::allocator<int> >&>(std::vector<int, std::allocator<int> >&) const',
    'own C++20 file',
  ],
];
